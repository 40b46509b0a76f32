export interface Topic {
	/** In English only for what the language has no sentence of at that place. */
	readonly is?: string;
	readonly example: string;
}

/** What helps with each part of a panel. */
export const en = {
	open: (what: string): string => `Help: ${what}`,
	example: "For example:",
	topics: {
		title: { example: "“Application”, not “Form 12-B”." },
		help: { example: "“As it stands on your identity card.”" },
		who: { example: "The officer examines, the head of office signs." },
		does: { example: "“Fill in a form” for the applicant, “decide” for the office." },
		deadline: { example: "5 working days; if it is late, the head of office is told." },
		within: { example: "10 working days. Weekends and holidays do not count." },
		when_late: {
			is: "What follows when the time is over.",
			example: "“Tell the head of office”, or the case goes on by itself.",
		},
		warn: { example: "1 working day before." },
		pages: { example: "Page 1 “About you”, page 2 “Your dog”." },
		ask: { example: "Full name, then date of birth." },
		outcomes: {
			is: "The ways on from here.",
			example: "“Grant”, “Ask for a correction”, “Refuse”.",
		},
		answers: { example: "“Found”, “not found”, “does not answer”." },
		go_to: { example: "After “Grant” the case goes on to “Signature”." },
		reason: { example: "Whoever refuses must write why; the applicant reads it." },
		marks: {
			is: "Only what was marked is asked again.",
			example: "The officer marks the birth date; the applicant corrects that alone.",
		},
		when: { example: "“The child was born at home”: only then is it asked." },
		data: { example: "Full name, date of birth, number of copies." },
		documents: { example: "A statement of the midwife, only for births at home." },
		fees: { example: "10 EUR to register, 2 EUR for each further copy." },
		amount: { example: "10 EUR." },
		conditions: { example: "“Grown up”: the dog is at least 2 years old." },
		checks: { example: "“The day of birth is not in the future.”" },
		clocks: { example: "“Time to decide”: 10 working days from the application." },
		channels: { example: "Online, and at the counter." },
		roles: { example: "Applicant, officer, head of office." },
		offices: { example: "The commune where the applicant lives." },
		results: { example: "The licence that the applicant gets." },
		messages: { example: "“Your application {{case.number}} was received.”" },
		registers: { example: "The population register knows the date of birth." },
		prefill: {
			example: "The date of birth comes from the population register and is only confirmed.",
		},
		use: { example: "“Phone number” of the field library." },
		law: { example: "“Civil Status Act, article 16”." },
		owner: { example: "The ministry whose text this is." },
		edition: { example: "2027-01-01: whoever applied before goes on by the old text." },
		languages: { example: "Vietnamese first, then English." },
		result: { example: "“Granted”." },
	} as Readonly<Record<string, Topic>>,
};

export type HelpWords = typeof en;
