const OBJECT = /^draw:(?:object|object-ole|applet|plugin|floating-frame)$/;

/**
 * Pictures and objects. A frame may hold the same thing several times (a chart and its picture, a drawing as SVG and as PNG), and
 * counts once.
 */
export class Frames {
  pictures = 0;
  objects = 0;
  /** For each frame that is open: whether what it shows was counted. */
  readonly #counted: boolean[] = [];

  open(name: string): void {
    if (name === 'draw:frame') this.#counted.push(false);
    else if (name === 'draw:image') this.#count('pictures');
    else if (OBJECT.test(name)) this.#count('objects');
    else if (name === 'draw:control') this.objects++;
  }

  close(name: string): void {
    if (name === 'draw:frame') this.#counted.pop();
  }

  isObject(name: string): boolean {
    return OBJECT.test(name);
  }

  #count(kind: 'pictures' | 'objects'): void {
    const last = this.#counted.length - 1;
    if (this.#counted[last] === true) return;
    if (last >= 0) this.#counted[last] = true;
    this[kind]++;
  }
}
