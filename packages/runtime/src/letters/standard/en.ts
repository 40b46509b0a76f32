import type { StandardWords } from "./index.ts";

export const en: StandardWords = {
	consent_code: {
		subject: "Your code: {code}",
		text: "Somebody asks to act for you at a public office. Give them the code {code} only if you asked them to. It holds until {until}.",
	},
	consent_given: {
		subject: "Somebody acts for you",
		text: "Until {until} a helper may act for you at a public office. If you did not ask for it, withdraw your consent ({id}) or call us.",
	},
	step_near_due: {
		subject: "{number}: {step} is due on {due_on}",
		text: "The step “{step}” of case {number} is due on {due_on}.",
	},
	step_late: {
		subject: "{number}: {step} is late",
		text: "The step “{step}” of case {number} was due on {due_on} and is not done.",
	},
	clock_near_due: {
		subject: "{number}: {clock} ends on {due_on}",
		text: "“{clock}” of case {number} ends on {due_on}.",
	},
	clock_late: {
		subject: "{number}: {clock} is over",
		text: "“{clock}” of case {number} ended on {due_on}.",
	},
	message_waiting: {
		subject: "There is a message about case {number}",
		text: "We could not reach you in another way. There is a message about case {number}: sign in and read it in your case, or ask at the office.",
	},
};
