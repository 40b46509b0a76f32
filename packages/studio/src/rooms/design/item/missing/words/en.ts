export const en = {
	name: (language: string): string => `The ${language} name is missing.`,
	words: (language: string): string => `The ${language} words are missing.`,
};

export type MissingWords = typeof en;
