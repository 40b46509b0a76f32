/** What the boxes of a source say. */
export const en = {
	who: "Who knows it?",
	whoWaits: "Choose a register…",
	readable: "May be read already",
	askable: "Would have to allow it",
	login: "Signing in",
	loginTells: "What signing in tells",
	papers: "Papers of this procedure",
	what: "What of it?",
	whatWaits: "Choose what it gives…",
	whole: (members: string): string => `All that fits: ${members}`,
	onlyAlike: (value: string): string => `${value} (only of the same kind)`,
	inRecord: (record: string, value: string): string => `${record} › ${value}`,
	foundBy: (key: string): string => `Found by: ${key}`,
	keyWaits: "Choose whose…",
	noKey: (key: string): string =>
		`Nothing here can be the “${key}” by which the register finds it. Ask for it first.`,
	ofLogin: (value: string): string => `${value} of whoever signed in`,
	silent: "Where the register does not answer",
	silences: {
		ask: "The applicant is asked",
		leave_empty: "It stays empty",
		officer: "The officer is asked",
	},
	fills: (members: string): string => `Fills: ${members}.`,
	notAllowed: (register: string, values: string): string =>
		`${register} does not let this procedure read: ${values}.`,
	ownerDecides: (owner: string): string =>
		`Its owner decides: ${owner}. It can be written into the register's own file with this change, where the owner sees it and agrees or not.`,
	ask: "Ask for it there",
	purpose: "Why is it read? People are told this",
	askNow: "Ask for it in the register's file",
	asked: (register: string): string => `Asked for at: ${register}.`,
	unknown: (text: string): string =>
		`What stands there is no source that is known here: “${text}”. Choose anew.`,
	nothing: "No register of this library has anything that fits, and signing in does not tell it.",
	boxes: {
		who: "who knows it",
		what: "what of it",
		key: "by whose number it is found",
		purpose: "why it is read",
	},
	missing: (boxes: string): string => `Still to choose: ${boxes}.`,
	wholeNow: "All is chosen.",
	confirm: "Take it from there",
	asBefore: "As before",
	cancel: "Cancel",
	written: (field: string, from: string): string => `${field} is taken from: ${from}.`,
	found: (what: string, keys: string): string => `${what}, found by ${keys}`,
	another: "Let a register show it…",
	member: "Which of its fields?",
	identity: {
		personal_id: "Personal identification number",
		full_name: "Full name",
		birth_date: "Date of birth",
		phone: "Telephone number",
		email: "E-mail address",
		organisation_code: "Code of the organisation",
		is_foreigner: "Whether it is a foreigner",
	} as Readonly<Record<string, string>>,
};

export type SourceWords = typeof en;
