/**
 * The service definitions and messages that the client's own package carries, and the gRPC library that it uses. They are
 * CommonJS that names its exports at run time only, so each comes as a whole.
 */
export { default as grpc } from '@grpc/grpc-js';
export { default as anyPb } from 'google-protobuf/google/protobuf/any_pb.js';
export { default as structPb } from 'google-protobuf/google/protobuf/struct_pb.js';
export { default as timestampPb } from 'google-protobuf/google/protobuf/timestamp_pb.js';
export { default as emptyPb } from 'google-protobuf/google/protobuf/empty_pb.js';
export { default as shared } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/shared_pb.js';
export { default as status } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/status_pb.js';
export { default as streams } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
export { default as streamsService } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_grpc_pb.js';
export { default as features } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/serverfeatures_pb.js';
export { default as featuresService } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/serverfeatures_grpc_pb.js';
export { default as records } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v2/streams/streams_pb.js';
export { default as recordsService } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v2/streams/streams_grpc_pb.js';
export { default as recordErrors } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v2/streams/errors_pb.js';
