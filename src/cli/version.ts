import manifest from '../../package.json' with { type: 'json' };

export const TOOL = { name: 'hefa', version: manifest.version } as const;
