import { directionOf } from "@onedoor/dsl/diagram";
import { Button, textOf } from "@onedoor/form-renderer/parts";
import { type ReactElement, Suspense, useContext, useState } from "react";
import { isSkeleton, type ProcedureRow, SKELETONS } from "../../api/answers.ts";
import { beginProcedure, Refused } from "../../host/api.ts";
import { idFrom } from "../../language/id-from.ts";
import { AskingForm } from "../../shell/AskingForm.tsx";
import { Input } from "../../shell/Input.tsx";
import { lazy } from "../../shell/lazy.tsx";
import { Select } from "../../shell/Select.tsx";
import { LanguageContext, useWords } from "../../words/index.ts";
import { BeginLanguage, BeginTitle, type ProcedureLanguage } from "./Begin.tsx";

/** A procedure begins as a skeleton or as another one stands; either is drawn and counted before it is taken. */
export function NewProcedure({ rows }: { readonly rows: readonly ProcedureRow[] }): ReactElement {
	const { home } = useWords();
	const page = useContext(LanguageContext);
	const [isOpen, setOpen] = useState(false);
	const [title, setTitle] = useState("");
	const spoken = spokenIn(rows);
	const [language, setLanguage] = useState<ProcedureLanguage>(
		// Whoever reads the page in a language of the library writes in it.
		(spoken.includes(page) ? page : (spoken[0] ?? page)) === "vi" ? "vi" : "en",
	);
	const [also, setAlso] = useState<Readonly<Record<string, string>>>({});
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
			const titles = Object.fromEntries(
				Object.entries(also).filter(
					([tag, words]) => isSkeleton(from) && tag !== language && words.trim() !== "",
				),
			);
			await beginProcedure({ id, title, language, titles, from });
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
				<Template key={from} from={from} language={language} rows={rows} />
			</Suspense>
			{isSkeleton(from) ? (
				<>
					<BeginLanguage value={language} onChoose={setLanguage} />
					{spoken
						.filter((tag) => tag !== language)
						.map((tag) => (
							<Input
								key={tag}
								label={home.beginAlso(nameOfLanguage(tag, page))}
								value={also[tag] ?? ""}
								maxLength={200}
								dir={directionOf(tag)}
								onType={(words) => setAlso({ ...also, [tag]: words })}
							/>
						))}
				</>
			) : null}
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

/** The languages that most procedures speak, of those in which a skeleton has words; the first is their own. */
function spokenIn(rows: readonly ProcedureRow[]): readonly string[] {
	const all = Map.groupBy(rows, ({ languages }) => languages.join(" "));
	const [most] = [...all.values()].toSorted((a, b) => b.length - a.length);
	return (most?.[0]?.languages ?? []).filter((tag) => tag === "vi" || tag === "en" || tag === "ar");
}

function nameOfLanguage(tag: string, page: string): string {
	return new Intl.DisplayNames([page], { type: "language" }).of(tag) ?? tag;
}

/** The drawing comes when somebody chooses. */
const Template = lazy(() => import("./Template.tsx"));
