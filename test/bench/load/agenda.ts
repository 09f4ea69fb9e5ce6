/** What is to happen, soonest first; of two at the same moment the one that was put in first (a binary heap). */
export class Agenda<T> {
  private readonly heap: { readonly due: number; readonly order: number; readonly item: T }[] = [];
  private order = 0;

  put(due: number, item: T): void {
    this.heap.push({ due, order: this.order++, item });
    for (let at = this.heap.length - 1; at > 0;) {
      const parent = (at - 1) >> 1;
      if (!this.swapped(at, parent)) break;
      at = parent;
    }
  }

  /** Takes out what comes next; undefined when nothing is left. */
  next(): { readonly due: number; readonly item: T } | undefined {
    const [first] = this.heap;
    const last = this.heap.pop();
    if (first === undefined || last === undefined || this.heap.length === 0) return first;
    this.heap[0] = last;
    for (let at = 0; ;) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      const child = this.isBefore(right, left) ? right : left;
      if (!this.swapped(child, at)) return first;
      at = child;
    }
  }

  private isBefore(a: number, b: number): boolean {
    const [x, y] = [this.heap[a], this.heap[b]];
    return x !== undefined && (y === undefined || x.due < y.due || (x.due === y.due && x.order < y.order));
  }

  /** Swaps a child with its parent where it is to come first. */
  private swapped(child: number, parent: number): boolean {
    const [lower, upper] = [this.heap[child], this.heap[parent]];
    if (!lower || !upper || !this.isBefore(child, parent)) return false;
    this.heap[child] = upper;
    this.heap[parent] = lower;
    return true;
  }
}
