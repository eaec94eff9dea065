import manifest from '../../package.json' with { type: 'json' };

/** What made a report. */
export const TOOL = { name: 'hefa', version: manifest.version } as const;
