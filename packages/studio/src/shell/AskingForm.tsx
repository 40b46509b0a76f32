import { type FormHTMLAttributes, type ReactElement, useId, useState } from "react";
import { createPortal } from "react-dom";

import { useWords } from "../words/index.ts";

export interface AskingFormProps
	extends Omit<FormHTMLAttributes<HTMLFormElement>, "onSubmit" | "noValidate"> {
	/** Everything that it asks for is there. */
	readonly onSubmit: () => void;
}

/** A box in its way. */
interface Gap {
	readonly label: string;
	readonly isMissing: boolean;
	/** Under which it is said. */
	readonly around: Element;
}

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** A form whose gaps are said below them in the studio's language: a browser's own words come in its own. */
export function AskingForm({ onSubmit, children, ...more }: AskingFormProps): ReactElement {
	const { shell: say } = useWords();
	const [gap, setGap] = useState<Gap>();
	const id = useId();
	return (
		<form
			{...more}
			noValidate
			onInput={({ currentTarget }) => {
				if (gap === undefined) return;
				unmark(currentTarget);
				setGap(undefined);
			}}
			onSubmit={(event) => {
				event.preventDefault();
				const form = event.currentTarget;
				unmark(form);
				const control = form.querySelector<Control>(":is(input, select, textarea):invalid");
				const isSaid = control !== null && saysItself(control);
				setGap(control && !isSaid ? gapOf(control) : undefined);
				if (control === null) return onSubmit();
				control.setAttribute("aria-invalid", "true");
				if (!isSaid) control.setAttribute("aria-errormessage", id);
				control.focus();
			}}
		>
			{children}
			{gap === undefined
				? null
				: createPortal(
						<p id={id} className="od-error small" role="alert">
							{gap.isMissing ? say.missing(gap.label) : say.unreadable(gap.label)}
						</p>,
						gap.around,
					)}
		</form>
	);
}

/** What was typed there was not taken, and below it stands why. */
function saysItself(control: Control): boolean {
	return (
		control.getAttribute("aria-invalid") === "true" && control.hasAttribute("aria-describedby")
	);
}

function gapOf(control: Control): Gap {
	return {
		label: control.labels?.[0]?.textContent ?? control.ariaLabel ?? "",
		isMissing: control.validity.valueMissing,
		around: placeOf(control),
	};
}

/** The innermost part of the form that the box stands in: the form itself may be part of another one. */
function placeOf(control: Control): Element {
	const part = control.closest(".od-prop, .st-rule__parts");
	return part && control.form?.contains(part) ? part : (control.form ?? control);
}

function unmark(form: HTMLFormElement): void {
	for (const control of form.querySelectorAll("[aria-errormessage]")) {
		control.removeAttribute("aria-invalid");
		control.removeAttribute("aria-errormessage");
	}
}
