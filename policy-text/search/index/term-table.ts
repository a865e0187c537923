import type { TermKind } from './terms.ts';

/** The parts of a table of terms as they stand in a file. */
export interface TermTableParts {
  /** Open addressing, a power of two: the number of a term plus one, or 0. */
  readonly slots: Uint32Array;
  /** Where each term begins in `units`; one more at the end. */
  readonly starts: Uint32Array;
  /** For each term its kind, then its UTF-16 code units. */
  readonly units: Uint16Array;
}

/** Numbers terms from 0 on in flat memory: no object for each, so that millions open at once. */
export class TermTable {
  private slots: Uint32Array;
  private starts: Uint32Array;
  private units: Uint16Array;
  private count: number;

  constructor(parts?: TermTableParts) {
    this.slots = parts?.slots ?? new Uint32Array(1 << 10);
    this.starts = parts?.starts ?? new Uint32Array(1 << 10);
    this.units = parts?.units ?? new Uint16Array(1 << 12);
    this.count = parts ? parts.starts.length - 1 : 0;
  }

  get size(): number {
    return this.count;
  }

  /** The number of a term, or -1. */
  find(kind: TermKind, text: string, from = 0, to = text.length): number {
    return (this.slots[this.slotOf(kind, text, from, to)] as number) - 1;
  }

  /** The number of a term, a new one when it was not there. */
  add(kind: TermKind, text: string, from = 0, to = text.length): number {
    const slot = this.slotOf(kind, text, from, to);
    const known = this.slots[slot] as number;
    if (known > 0) return known - 1;
    const start = this.starts[this.count] as number;
    const end = start + 1 + to - from;
    while (end > this.units.length) this.units = grown(this.units, new Uint16Array(this.units.length * 2));
    this.units[start] = kind;
    for (let at = from; at < to; at += 1) this.units[start + 1 + at - from] = text.charCodeAt(at);
    this.slots[slot] = ++this.count;
    if (this.count === this.starts.length) this.starts = grown(this.starts, new Uint32Array(this.count * 2));
    this.starts[this.count] = end;
    if (this.count * 2 > this.slots.length) this.spread();
    return this.count - 1;
  }

  kindOf(term: number): TermKind {
    return this.units[this.starts[term] as number] as TermKind;
  }

  textOf(term: number): string {
    return String.fromCharCode(...this.units.subarray((this.starts[term] as number) + 1, this.starts[term + 1]));
  }

  /** What goes into a file. */
  parts(): TermTableParts {
    const starts = this.starts.slice(0, this.count + 1);
    return { slots: this.slots, starts, units: this.units.slice(0, starts[this.count]) };
  }

  private slotOf(kind: TermKind, text: string, from: number, to: number): number {
    let hash = hashStep(FNV_OFFSET, kind);
    for (let at = from; at < to; at += 1) hash = hashStep(hash, text.charCodeAt(at));
    const mask = this.slots.length - 1;
    let slot = spreadBits(hash) & mask;
    for (let term = this.slots[slot] as number; term > 0; term = this.slots[slot] as number) {
      if (this.isTerm(term - 1, kind, text, from, to)) break;
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private isTerm(term: number, kind: TermKind, text: string, from: number, to: number): boolean {
    const start = this.starts[term] as number;
    if ((this.starts[term + 1] as number) - start !== to - from + 1 || this.units[start] !== kind) return false;
    for (let at = from; at < to; at += 1) {
      if (this.units[start + 1 + at - from] !== text.charCodeAt(at)) return false;
    }
    return true;
  }

  private spread(): void {
    this.slots = new Uint32Array(this.slots.length * 2);
    const mask = this.slots.length - 1;
    for (let term = 0; term < this.count; term += 1) {
      let hash = FNV_OFFSET;
      const end = this.starts[term + 1] as number;
      for (let at = this.starts[term] as number; at < end; at += 1) hash = hashStep(hash, this.units[at] as number);
      let slot = spreadBits(hash) & mask;
      while (this.slots[slot]) slot = (slot + 1) & mask;
      this.slots[slot] = term + 1;
    }
  }
}

const FNV_OFFSET = 0x811c9dc5;

/** FNV-1a, a code unit at a time. */
function hashStep(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

function spreadBits(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}

function grown<Numbers extends Uint16Array | Uint32Array>(from: Numbers, to: Numbers): Numbers {
  to.set(from);
  return to;
}
