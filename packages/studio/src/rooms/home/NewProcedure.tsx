import { Button, textOf } from "@onedoor/form-renderer/parts";
import { lazy, type ReactElement, Suspense, useContext, useState } from "react";

import { isSkeleton, type ProcedureRow, SKELETONS } from "../../api/answers.ts";
import { beginProcedure, Refused } from "../../host/api.ts";
import { idFrom } from "../../language/id-from.ts";
import { AskingForm } from "../../shell/AskingForm.tsx";
import { Select } from "../../shell/Select.tsx";
import { LanguageContext, useWords } from "../../words/index.ts";
import { BeginLanguage, BeginTitle, type ProcedureLanguage } from "./Begin.tsx";

/** A procedure begins as a skeleton or as another one stands; either is drawn and counted before it is taken. */
export function NewProcedure({ rows }: { readonly rows: readonly ProcedureRow[] }): ReactElement {
	const { home } = useWords();
	const page = useContext(LanguageContext);
	const [isOpen, setOpen] = useState(false);
	const [title, setTitle] = useState("");
	const [language, setLanguage] = useState<ProcedureLanguage>(page === "vi" ? "vi" : "en");
	const [error, setError] = useState<string>();
	const [isBusy, setBusy] = useState(false);
	const [from, setFrom] = useState<string>("paid");
	const templates = [
		...new Map(rows.map((row) => [row.id, textOf(row.title, page) || row.id])),
	].toSorted(([, a], [, b]) => a.localeCompare(b, page));
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
			await beginProcedure({ id, title, language, from });
			// Anew, so that the page opens the library with the files that are there now.
			location.assign(`/studio/p/${id}`);
		} catch (refused) {
			setBusy(false);
			const isTaken = refused instanceof Refused && refused.status === 409;
			setError(isTaken ? home.beginTaken : home.beginFailed);
		}
	};
	return (
		<AskingForm
			className="od-card od-stack od-stack--4"
			aria-label={home.begin}
			onSubmit={() => {
				if (!isBusy) void begin();
			}}
		>
			<p className="muted">{home.beginText}</p>
			<BeginTitle value={title} onType={setTitle} isFirst />
			<Select
				label={home.beginFrom}
				value={from}
				options={[
					...SKELETONS.map((each) => [each, home.skeletons[each]] as const),
					...templates.map(([id, words]) => [id, home.beginAs(words)] as const),
				]}
				onChoose={setFrom}
			/>
			<Suspense fallback={null}>
				<Template key={from} from={from} language={language} />
			</Suspense>
			{isSkeleton(from) ? <BeginLanguage value={language} onChoose={setLanguage} /> : null}
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
		</AskingForm>
	);
}

/** The drawing comes when somebody chooses. */
const Template = lazy(() => import("./Template.tsx"));
