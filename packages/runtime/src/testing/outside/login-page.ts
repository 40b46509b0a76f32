import { EIDAS_LEVELS } from "../../adapters/oidc/options.ts";
import type { SimulatedPerson } from "../../ports/simulators/data.ts";

/** Who, and how well proved: the least that was asked for is chosen already. */
export function loginPage(
	people: readonly SimulatedPerson[],
	subjectOf: (person: SimulatedPerson) => string,
	asked: readonly string[],
): string {
	const persons = people.map(
		(person) =>
			`<option value="${escaped(subjectOf(person))}">${escaped(person.full_name)}</option>`,
	);
	const levels = Object.keys(EIDAS_LEVELS).map(
		(acr) =>
			`<label><input type="radio" name="acr" value="${acr}"${acr === (asked[0] || FIRST) ? " checked" : ""}>${acr}</label>`,
	);
	return `<!doctype html>
<html lang="en"><title>Invented people sign in</title>
<form method="post">
<label>Person <select name="person">${persons.join("")}</select></label>
<fieldset><legend>Level of assurance</legend>${levels.join("<br>")}</fieldset>
<button>Sign in</button>
</form></html>`;
}

const [FIRST] = Object.keys(EIDAS_LEVELS);

function escaped(text: string): string {
	return text.replaceAll(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
