type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

bind(document.querySelector("form") as HTMLFormElement);

/** Everything that a plain page does: it knows what is typed, shows what an answer brings up, and says what is wrong. */
function bind(form: HTMLFormElement): void {
	const summary = form.querySelector(".summary") as HTMLElement;
	const data: Record<string, string> = {};

	form.addEventListener("input", ({ target }) => {
		const control = target as Control;
		data[control.name] = control.value;
		if (control.localName === "select" || control.type === "radio") showWhatFollows(form, control);
		const error = document.getElementById(`${control.name}-e`);
		if (error && !error.hidden) say(control.name, faultOf(control, data));
	});

	form.addEventListener("submit", (event) => {
		event.preventDefault();
		const lines: string[] = [];
		for (const control of controlsOf(form)) {
			const fault = faultOf(control, data);
			say(control.name, fault);
			if (fault) lines.push(control.name);
		}
		const list = summary.querySelector("ul") as HTMLElement;
		list.replaceChildren(
			...[...new Set(lines)].map((name) => {
				const [line, link] = [document.createElement("li"), document.createElement("a")];
				link.href = `#${name}`;
				link.textContent = document.getElementById(`${name}-e`)?.textContent ?? "";
				line.append(link);
				return line;
			}),
		);
		summary.hidden = lines.length === 0;
		if (lines.length > 0) summary.focus();
	});
}

function controlsOf(form: HTMLFormElement): readonly Control[] {
	return [...form.elements].filter(
		(each): each is Control => "validity" in each && "name" in each && each.name !== "",
	);
}

function showWhatFollows(form: HTMLFormElement, { name, value }: Control): void {
	for (const field of form.querySelectorAll<HTMLElement>(`[data-field="${name}"]`))
		field.hidden = value !== field.dataset.code;
}

function faultOf(control: Control, data: Readonly<Record<string, string>>): string | undefined {
	if (control.closest("[hidden]")) return undefined;
	const set = control.closest("fieldset");
	const name = (set?.querySelector("legend") ?? control.labels?.[0])?.textContent ?? "";
	if (set) return data[control.name] ? undefined : `Choose: ${name}`;
	if (control.validity.valueMissing) return `Enter: ${name}`;
	return control.validity.valid ? undefined : `Not right: ${name}`;
}

function say(name: string, fault: string | undefined): void {
	const error = document.getElementById(`${name}-e`);
	const control = document.getElementById(name);
	if (!error || !control) return;
	error.hidden = fault === undefined;
	error.textContent = fault ?? "";
	const hint = document.getElementById(`${name}-h`);
	const ids = [hint, fault === undefined ? null : error].flatMap((each) => each?.id ?? []);
	if (ids.length > 0) control.setAttribute("aria-describedby", ids.join(" "));
	else control.removeAttribute("aria-describedby");
	if (control.localName === "fieldset") return;
	if (fault === undefined) control.removeAttribute("aria-invalid");
	else control.setAttribute("aria-invalid", "true");
}
