# Two stages: what builds is not what runs. See docs/how-to/run-in-a-container.md.
FROM node:26-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --include=dev --loglevel=error
COPY . .
RUN npm run build && npm prune --omit=dev --loglevel=error

FROM node:26-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 CONCORDAT_DATA=/data CONCORDAT_STORE=sqlite:
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
# The sample is a scenario file, read from where it stands in the source.
COPY --from=build /app/test/scenarios ./test/scenarios
# /data: logs of the embedded store, or this server's own copies of a cluster's; /shared: keys that servers of a cluster share.
RUN install -d -o node -g node -m 0700 /data /shared
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health/live`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/apps/server/main.js"]
