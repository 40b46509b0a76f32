import { Button, FileButton } from "@onedoor/form-renderer/parts";
import { type ReactElement, useContext, useId, useState } from "react";

import type { ImportAsked, ImportView } from "../../../api/answers.ts";
import { acceptImport, lookAtImport, Refused } from "../../../host/api.ts";
import { idFrom } from "../../../language/id-from.ts";
import { AskingForm } from "../../../shell/AskingForm.tsx";
import { LanguageContext } from "../../../words/index.ts";
import { BeginLanguage, BeginTitle, type ProcedureLanguage } from "../Begin.tsx";
import { Report } from "./Report.tsx";
import { SheetChoice, type SheetChoices } from "./SheetChoice.tsx";
import { type ImportWords, useImportWords } from "./words/index.ts";

const MOST_BYTES = 1024 * 1024;

/** A file of another tool as a draft. What it becomes is told before anything is written. */
export default function ImportFile(): ReactElement {
	const say = useImportWords();
	const [isOpen, setOpen] = useState(false);
	if (isOpen) return <Form onClose={() => setOpen(false)} />;
	return (
		<div>
			<Button kind="second" icon="upload" onClick={() => setOpen(true)}>
				{say.begin}
			</Button>
		</div>
	);
}

interface Chosen extends Pick<ImportAsked, "kind" | "text"> {
	readonly name: string;
}

function Form({ onClose }: { readonly onClose: () => void }): ReactElement {
	const say = useImportWords();
	const page = useContext(LanguageContext);
	const [file, setFile] = useState<Chosen>();
	const [title, setTitle] = useState("");
	const [language, setLanguage] = useState<ProcedureLanguage>(page === "vi" ? "vi" : "en");
	const [view, setView] = useState<ImportView>();
	const [choices, setChoices] = useState<SheetChoices>({});
	const [use, setUse] = useState<readonly string[]>([]);
	const [error, setError] = useState<string>();
	const [isBusy, setBusy] = useState(false);
	const pick = useId();
	const choose = async ([chosen]: readonly File[]) => {
		if (chosen === undefined) return;
		setView(undefined);
		setChoices({});
		setError(chosen.size > MOST_BYTES ? say.tooLarge : undefined);
		if (chosen.size > MOST_BYTES) return setFile(undefined);
		const kind = kindOf(chosen.name);
		const text = await (kind === "workbook" ? inBase64(chosen) : chosen.text());
		setFile({ name: chosen.name, kind, text });
	};
	const asked = ({ kind, text }: Chosen, chosen: SheetChoices = choices): ImportAsked => ({
		kind,
		text,
		...chosen,
		id: idFrom(title),
		title,
		language,
		use,
		page,
	});
	const attempt = async (act: () => Promise<void>) => {
		setBusy(true);
		setError(undefined);
		try {
			await act();
		} catch (refused) {
			setError(troubleOf(refused, say));
		}
		setBusy(false);
	};
	const look = async (chosen: Chosen, as: SheetChoices) =>
		await attempt(async () => {
			const found = await lookAtImport(asked(chosen, as));
			setView(found);
			setUse(found.matches.map(({ field }) => field));
		});
	const chooseSheet = async (as: SheetChoices) => {
		if (file === undefined || isBusy) return;
		setChoices(as);
		await look(file, as);
	};
	const submit = async () => {
		if (file === undefined || isBusy) return;
		if (view === undefined) return await look(file, choices);
		await attempt(async () => {
			await acceptImport(asked(file));
			location.assign(`/studio/p/${idFrom(title)}`);
		});
	};
	return (
		<AskingForm
			className="od-card od-stack od-stack--4"
			aria-label={say.begin}
			onSubmit={() => void submit()}
		>
			<p className="muted">{say.text}</p>
			<div className="od-row">
				<FileButton
					id={pick}
					accept=".xlsx,.ods,.csv,.tsv,.txt,.json"
					icon="upload"
					label={say.file}
					onFiles={(files) => void choose(files)}
				/>
				{file ? <bdi>{say.chosen(file.name)}</bdi> : null}
			</div>
			<BeginTitle
				value={title}
				onType={(typed) => {
					setTitle(typed);
					setView(undefined);
				}}
			/>
			<BeginLanguage
				value={language}
				onChoose={(tag) => {
					setLanguage(tag);
					setView(undefined);
				}}
			/>
			{view?.sheet ? (
				<SheetChoice sheet={view.sheet} choices={choices} onChoose={(as) => void chooseSheet(as)} />
			) : null}
			{view ? <Report view={view} use={use} onUse={setUse} /> : null}
			{error === undefined ? null : (
				<p className="od-error small" role="alert">
					{error}
				</p>
			)}
			<div className="od-actions">
				<Button
					type="submit"
					off={file === undefined || view?.files.length === 0}
					{...(isBusy && { busy: view ? say.accepting : say.looking })}
				>
					{view ? say.accept : say.look}
				</Button>
				<Button kind="quiet" onClick={onClose}>
					{say.cancel}
				</Button>
			</div>
		</AskingForm>
	);
}

function kindOf(name: string): ImportAsked["kind"] {
	const end = name.toLowerCase().split(".").at(-1) ?? "";
	if (end === "json") return "json_schema";
	return ["xlsx", "xlsm", "xls", "ods"].includes(end) ? "workbook" : "sheet";
}

async function inBase64(file: File): Promise<string> {
	const bytes = new Uint8Array(await file.arrayBuffer());
	return btoa(Array.from(bytes, (byte) => String.fromCodePoint(byte)).join(""));
}

function troubleOf(refused: unknown, { troubles }: ImportWords): string {
	const code = refused instanceof Refused ? refused.code : "other";
	return Object.hasOwn(troubles, code) ? troubles[code as keyof typeof troubles] : troubles.other;
}
