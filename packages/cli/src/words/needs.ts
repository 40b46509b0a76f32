import type { Ability, Lack } from "@onedoor/dsl/needs";

const ABILITIES: Readonly<Record<Exclude<Ability["kind"], "register" | "level">, string>> = {
	payment: "online payment",
	signature: "signatures",
	post: "post",
	repository: "a repository of people's results",
	wallet: "wallets",
	notification: "messages",
	appointments: "appointments",
	uploads: "files that are sent in",
	office: "paper at an office",
};

export function abilityInWords(ability: Ability): string {
	switch (ability.kind) {
		case "register":
			return `the register \`${ability.register}\``;
		case "level":
			return `sign-in at level ${ability.level}`;
		default:
			return ABILITIES[ability.kind];
	}
}

const INSTEAD: Readonly<Record<Extract<Lack["instead"], string>, string>> = {
	asked: "the applicant is asked",
	asked_of_officer: "the officer is asked",
	left_empty: "it stays empty",
	deadline_answers: "its deadline answers",
	without_paper: "the case goes on without the paper",
	read_in_the_case: "people read it in their case",
};

/** What happens instead; without anything, that it cannot be done. */
export function insteadInWords(instead: Lack["instead"]): string {
	if (instead === undefined) return "it cannot be carried out here";
	return `instead: ${typeof instead === "string" ? INSTEAD[instead] : abilityInWords(instead)}`;
}
