import { type BenchField, benchFields } from "./fields.ts";

/** The form as a page of HTML that a server wrote by hand: labels, hints, native controls, and one small script. */
export function plainPage(count: number): string {
	return `<!doctype html>
<html lang="en">
	<head>
		<meta charset="utf-8">
		<meta name="viewport" content="width=device-width, initial-scale=1">
		<title>Questions</title>
		<link rel="stylesheet" href="plain.css">
		<script type="module" src="plain.js"></script>
	</head>
	<body>
		<main>
			<h1>Questions</h1>
			<form method="post" novalidate>
				<div class="summary" role="alert" tabindex="-1" aria-labelledby="problem" hidden>
					<h2 id="problem">There is a problem</h2>
					<ul></ul>
				</div>
				${benchFields(count).map(wrapped).join("\n")}
				<button>Continue</button>
			</form>
		</main>
	</body>
</html>
`;
}

function wrapped(field: BenchField): string {
	const { shownWhen } = field;
	const when = shownWhen
		? ` data-field="${shownWhen.field}" data-code="${shownWhen.code}" hidden`
		: "";
	return `<div class="field"${when}>${asked(field)}</div>`;
}

function asked(field: BenchField): string {
	const { id, title, hint, required, codes } = field;
	const label = `${title}${required ? "" : " (optional)"}`;
	const help = hint === undefined ? "" : `<p class="hint" id="${id}-h">${hint}</p>`;
	const error = `<p class="error" id="${id}-e" hidden></p>`;
	const choices =
		field.kind === "yes_no"
			? [
					{ id: "true", title: "Yes" },
					{ id: "false", title: "No" },
				]
			: codes !== undefined && codes.length < 8
				? codes
				: undefined;
	if (choices)
		return `<fieldset id="${id}" tabindex="-1"><legend>${label}</legend>${help}${error}${choices
			.map(
				(code) =>
					`<label><input type="radio" name="${id}" value="${code.id}"> ${code.title}</label>`,
			)
			.join("")}</fieldset>`;
	return `<label for="${id}">${label}</label>${help}${error}${control(field)}`;
}

function control(field: BenchField): string {
	const { id, hint, required, longest, digits, codes } = field;
	const all = [
		`id="${id}" name="${id}"`,
		...(hint === undefined ? [] : [`aria-describedby="${id}-h"`]),
		...(required ? ["required"] : []),
		...(longest === undefined ? [] : [`maxlength="${longest}"`]),
	].join(" ");
	if (codes)
		return `<select ${all}><option value="">Choose…</option>${codes
			.map((code) => `<option value="${code.id}">${code.title}</option>`)
			.join("")}</select>`;
	if (field.kind === "lines") return `<textarea ${all} rows="3"></textarea>`;
	if (field.kind === "whole")
		return `<input ${all} type="text" inputmode="numeric" pattern="[0-9]|1[0-9]|20">`;
	if (field.isEmail) return `<input ${all} type="email">`;
	return `<input ${all} type="text"${digits === undefined ? "" : ` inputmode="numeric" pattern="[0-9]{${digits}}"`}>`;
}
