import type { StandardWords } from "./index.ts";

export const en: StandardWords = {
	consent_code: {
		subject: "Your code: {code}",
		text: "{who} asks to act for you at a public office{what}. Give them the code {code} only if you asked them to. It holds until {until}.",
	},
	consent_given: {
		subject: "{who} acts for you",
		text: "Until {until}, {who} may act for you at a public office{what}. If you did not ask for it, withdraw your consent ({id}) or call us.",
	},
	opened_for_you: {
		subject: "{number}: opened for you",
		text: "Case {number} was opened for you. It is in the hands of: {helper}. If you did not ask for it, sign in and withdraw the case, or call us.",
	},
	prepared_for_you: {
		subject: "{number}: please confirm “{step}”",
		text: "“{step}” of case {number} was filled in for you. It was done by: {helper}. It counts only once you have confirmed it: sign in and read it. If something is wrong, or you did not ask for it, say so there.",
	},
	done_for_you: {
		subject: "{number}: “{step}” was done for you",
		text: "“{step}” of case {number} was done for you. It was done by: {helper}. If you did not ask for it, sign in and withdraw your consent or the case, or call us.",
	},
	charged_for_you: {
		subject: "Receipt: {amount} for help with case {number}",
		text: "For help with “{step}” of case {number} you were charged {amount}. It was taken by: {helper}. At most {cap} may be charged for the whole case. If you paid more, or nothing, call us.",
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
