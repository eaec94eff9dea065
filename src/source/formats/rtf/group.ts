import type { Destination } from './destinations.ts';

/** What holds until the `}`: RTF gives all of it back then. */
export interface Group {
  destination: Destination;
  /** `\*` was the last word. */
  isStarred: boolean;
  /** Nothing stood in it yet: its first word may say what it is for. */
  isFresh: boolean;
  /** It began a footnote or a text box, which end with it. */
  opensStory: boolean;
  font: number | null;
  /** How many characters behind `\u` are for old programs (`\uc`). */
  fallback: number;
  isHidden: boolean;
  isDeleted: boolean;
  /** Style of the paragraph. */
  style: number | null;
  /** 0-based outline level; 9 is body text. */
  outline: number;
  /** How deep in tables the paragraph stands. */
  depth: number;
  list: number;
  level: number;
}

export function outermost(): Group {
  return {
    destination: 'text',
    isStarred: false,
    isFresh: true,
    opensStory: false,
    font: null,
    fallback: 1,
    isHidden: false,
    isDeleted: false,
    style: null,
    outline: 9,
    depth: 0,
    list: 0,
    level: 0,
  };
}

export function within(group: Group): Group {
  return { ...group, isStarred: false, isFresh: true, opensStory: false };
}

/** Takes in a word that sets a property. Returns whether it was one. */
export function setProperty(group: Group, name: string, value: number | null): boolean {
  const isOn = value !== 0;
  switch (name) {
    case 'pard':
      Object.assign(group, { style: null, outline: 9, depth: 0, list: 0, level: 0 });
      return true;
    case 'plain':
      Object.assign(group, { isHidden: false, isDeleted: false, font: null });
      return true;
    case 'f':
      group.font = value;
      return true;
    case 'uc':
      group.fallback = Math.min(Math.max(value ?? 1, 0), 100);
      return true;
    case 'v':
      group.isHidden = isOn;
      return true;
    case 'deleted':
    case 'mvf':
      group.isDeleted = isOn;
      return true;
    case 's':
      group.style = value;
      return true;
    case 'outlinelevel':
      group.outline = value ?? 9;
      return true;
    case 'intbl':
      group.depth = Math.max(group.depth, isOn ? 1 : 0);
      return true;
    case 'itap':
      group.depth = Math.max(value ?? 0, 0);
      return true;
    case 'ls':
      group.list = value ?? 0;
      return true;
    case 'ilvl':
      group.level = value ?? 0;
      return true;
    default:
      return false;
  }
}
