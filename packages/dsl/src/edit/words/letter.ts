interface LetterWords {
	readonly subject: string;
	readonly body: string;
}

/** What a new letter says to begin with, in the languages that this library speaks. */
const LETTER: Readonly<Record<string, LetterWords>> = {
	ar: { subject: "بشأن طلبك", body: "نكتب إليك بشأن طلبك." },
	en: {
		subject: "About your application",
		body: "We are writing to you about your application.",
	},
	vi: { subject: "Về hồ sơ của bạn", body: "Chúng tôi viết thư này về hồ sơ của bạn." },
};

/** The words of a language or its base. */
export function letterIn(language: string): LetterWords | undefined {
	const base = language.split("-")[0] ?? language;
	return Object.hasOwn(LETTER, base) ? LETTER[base] : undefined;
}
