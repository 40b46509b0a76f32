import { Button, languageName } from "@onedoor/form-renderer/parts";
import { type ReactElement, useContext, useId, useState } from "react";

import { beginProcedure, Refused } from "../../host/api.ts";
import { fold } from "../../language/fold.ts";
import { LanguageContext, useWords } from "../../words/index.ts";

const LANGUAGES = ["vi", "en"] as const;

/** A procedure to start from: a form, an examination with a loop of corrections, a fee, time limits, two scenarios. */
export function NewProcedure(): ReactElement {
	const { home } = useWords();
	const page = useContext(LanguageContext);
	const [isOpen, setOpen] = useState(false);
	const [title, setTitle] = useState("");
	const [language, setLanguage] = useState<"en" | "vi">(page === "vi" ? "vi" : "en");
	const [error, setError] = useState<string>();
	const [isBusy, setBusy] = useState(false);
	const [name, tongue] = [useId(), useId()];
	if (!isOpen)
		return (
			<div>
				<Button kind="second" icon="plus" onClick={() => setOpen(true)}>
					{home.begin}
				</Button>
			</div>
		);
	const begin = async () => {
		setBusy(true);
		const id = idFrom(title);
		try {
			await beginProcedure({ id, title, language });
			// Anew, so that the page opens the library with the files that are there now.
			location.assign(`/studio/p/${id}`);
		} catch (refused) {
			setBusy(false);
			const isTaken = refused instanceof Refused && refused.status === 409;
			setError(isTaken ? home.beginTaken : home.beginFailed);
		}
	};
	return (
		<form
			className="od-card od-stack od-stack--4"
			aria-label={home.begin}
			onSubmit={(event) => {
				event.preventDefault();
				if (!isBusy) void begin();
			}}
		>
			<p className="muted">{home.beginText}</p>
			<div className="od-prop">
				<label htmlFor={name}>{home.beginName}</label>
				<input
					id={name}
					className="od-input"
					dir="auto"
					autoComplete="off"
					// biome-ignore lint/a11y/noAutofocus: somebody has just asked for this form.
					autoFocus
					required
					maxLength={200}
					value={title}
					onChange={({ target }) => setTitle(target.value)}
				/>
			</div>
			<div className="od-prop">
				<label htmlFor={tongue}>{home.beginLanguage}</label>
				<select
					id={tongue}
					className="od-input"
					value={language}
					onChange={({ target }) => setLanguage(target.value === "vi" ? "vi" : "en")}
				>
					{LANGUAGES.map((each) => (
						<option key={each} value={each}>
							{languageName(each)}
						</option>
					))}
				</select>
			</div>
			{error === undefined ? null : (
				<p className="od-error small" role="alert">
					{error}
				</p>
			)}
			<div className="od-actions">
				<Button type="submit" {...(isBusy && { busy: home.beginning })}>
					{home.beginDo}
				</Button>
				<Button kind="quiet" onClick={() => setOpen(false)}>
					{home.beginNot}
				</Button>
			</div>
		</form>
	);
}

/** `Giấy phép nuôi chó` → `giay_phep_nuoi_cho` */
function idFrom(title: string): string {
	const words = fold(title)
		.replace(/[^a-z0-9]+/g, "_")
		.replace(/^[^a-z]+|_+$/g, "")
		.slice(0, 60);
	return words === "" ? "procedure" : words;
}
