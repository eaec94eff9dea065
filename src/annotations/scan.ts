/**
 * The one literal scan (Aho–Corasick): all words of all annotators at once. A sentence is read closely only by the
 * annotators of which a word stands in it; most sentences of a document are read by none.
 */
export interface Scanner {
  /** Bit i is set where a word of the i-th list stands in the text. */
  scan(text: string): number;
}

interface State {
  readonly next: Map<number, State>;
  fail: State | null;
  bits: number;
}

/** Makes a scanner of at most 31 word lists. */
export function makeScanner(lists: readonly (readonly string[])[]): Scanner {
  if (lists.length > 31) throw new RangeError('a scanner holds at most 31 word lists');
  const root = buildTrie(lists);
  linkFailures(root);
  return compile(root);
}

function newState(): State {
  return { next: new Map(), fail: null, bits: 0 };
}

function buildTrie(lists: readonly (readonly string[])[]): State {
  const root = newState();
  lists.forEach((words, list) => {
    for (const word of words) {
      if (word === '') throw new RangeError('an empty word would stand everywhere');
      let state = root;
      for (let i = 0; i < word.length; i += 1) {
        const unit = word.charCodeAt(i);
        let next = state.next.get(unit);
        if (!next) {
          next = newState();
          state.next.set(unit, next);
        }
        state = next;
      }
      state.bits |= 1 << list;
    }
  });
  return root;
}

/** Breadth first, so that the state to fall back on is always complete; it hands down the words that end in it. */
function linkFailures(root: State): void {
  const queue: State[] = [root];
  for (const state of queue) {
    for (const [unit, next] of state.next) {
      next.fail = fallback(state, unit, root);
      next.bits |= next.fail.bits;
      queue.push(next);
    }
  }
}

function fallback(parent: State, unit: number, root: State): State {
  for (let state = parent.fail; state; state = state.fail) {
    const next = state.next.get(unit);
    if (next) return next;
  }
  return root;
}

/**
 * The automaton as one dense table, a row a state and a column a letter that any word uses: the walk over the text is
 * then two array reads a character. Letters that no word uses share column 0, which always leads to the root.
 */
function compile(root: State): Scanner {
  const states = [root];
  for (const state of states) states.push(...state.next.values());
  const number = new Map(states.map((state, i) => [state, i]));
  const column = new Uint16Array(0x10000);
  let width = 1;
  for (const state of states) {
    for (const unit of state.next.keys()) {
      if (column[unit] === 0) {
        column[unit] = width;
        width += 1;
      }
    }
  }
  const table = new Int32Array(states.length * width);
  const bits = Int32Array.from(states, (state) => state.bits);
  states.forEach((state, row) => {
    // A state begins with the row of the state that it falls back on, which stands before it in this order.
    if (state.fail)
      table.copyWithin(row * width, (number.get(state.fail) ?? 0) * width, ((number.get(state.fail) ?? 0) + 1) * width);
    for (const [unit, next] of state.next) table[row * width + (column[unit] ?? 0)] = number.get(next) ?? 0;
  });
  return {
    scan(text) {
      let state = 0;
      let found = 0;
      for (let i = 0; i < text.length; i += 1) {
        state = table[state * width + (column[text.charCodeAt(i)] ?? 0)] ?? 0;
        found |= bits[state] ?? 0;
      }
      return found;
    },
  };
}
