import { Button } from "@onedoor/form-renderer/parts";
import { type ReactElement, Suspense, useContext, useMemo, useState } from "react";
import type { Read } from "../../../check/protocol.ts";
import { useWorkspace } from "../../../host/Library.tsx";
import { fileName } from "../../../language/file-name.ts";
import { Input } from "../../../shell/Input.tsx";
import { lazy } from "../../../shell/lazy.tsx";
import { Select } from "../../../shell/Select.tsx";
import { useQuery } from "../../../shell/use-query.ts";
import { LanguageContext } from "../../../words/index.ts";
import { Announced } from "../item/Announced.tsx";
import { Completeness } from "./Completeness.tsx";
import { awaited, completeness } from "./completeness.ts";
import { TextsTable } from "./TextsTable.tsx";
import { type Scope, useTexts } from "./use-texts.ts";
import { keyOf, whichTexts } from "./which-texts.ts";
import { useTranslationWords } from "./words/index.ts";

const NONE: ReadonlySet<string> = new Set();

/** Every text of a procedure, of a file or of the library, side by side in its languages. */
export default function TranslationsRoom({ read }: { readonly read: Read }): ReactElement {
	const say = useTranslationWords();
	const query = useQuery();
	const scope = scopeOf(query.get("of"), read.file);
	const missing = query.get("missing");
	const [search, setSearch] = useState("");
	const [kept, setKept] = useState(NONE);
	const [isSending, setSending] = useState(false);
	const written = useTexts(scope);
	const { texts, languages } = written ?? { texts: [], languages: [] };
	const shown = useMemo(
		() => whichTexts(texts, { missing, search }, kept),
		[texts, missing, search, kept],
	);
	const { definition } = read;
	const complete = useMemo(
		() =>
			written === undefined
				? awaited([...new Set([...definition.languages, ...Object.keys(definition.title)])])
				: completeness(texts, languages),
		[written, texts, languages, definition],
	);
	const look = (changes: Parameters<typeof query.set>[0]) => {
		setKept(NONE);
		query.set(changes);
	};
	return (
		<Announced>
			<section className="od-pane st-translations" aria-labelledby="translations-title">
				<div className="od-pane__head">
					<h2 id="translations-title">{say.title}</h2>
					<Button
						kind="quiet"
						icon="send"
						aria-expanded={isSending}
						onClick={() => setSending(!isSending)}
					>
						{say.forTranslators}
					</Button>
				</div>
				<div className="od-pane__body">
					<p className="small muted">{say.lead}</p>
					<Completeness
						complete={complete}
						isWaiting={written === undefined}
						chosen={missing}
						onChoose={(language) => look({ missing: language === missing ? undefined : language })}
					/>
					{isSending && written !== undefined ? (
						<Suspense fallback={null}>
							<ForTranslators
								key={`${scope.of} ${scope.path}`}
								of={nameOf(scope, definition.procedure)}
								texts={texts}
								languages={languages}
							/>
						</Suspense>
					) : null}
					<div className="st-translations__choose">
						<ScopeChoice scope={scope} onChoose={(of) => look({ of })} />
						<FilterChoice
							languages={languages}
							missing={missing}
							onChoose={(one) => look({ missing: one })}
						/>
						<Input
							type="search"
							label={say.search}
							autoComplete="off"
							value={search}
							onType={(typed) => {
								setKept(NONE);
								setSearch(typed);
							}}
						/>
					</div>
					<p className="small muted" role="status">
						{written === undefined ? say.loading : say.shown(shown.length)}
					</p>
				</div>
				{written === undefined ? null : shown.length === 0 ? (
					<p className="st-under">
						{say.nothing}{" "}
						{missing !== undefined || search !== "" ? (
							<Button
								kind="quiet"
								onClick={() => {
									setSearch("");
									look({ missing: undefined });
								}}
							>
								{say.all}
							</Button>
						) : null}
					</p>
				) : (
					<TextsTable
						key={`${scope.of} ${scope.path} ${missing}`}
						read={read}
						texts={shown}
						languages={languages}
						onWritten={(text) => setKept((before) => new Set([...before, keyOf(text)]))}
					/>
				)}
			</section>
		</Announced>
	);
}

/** Loaded with what reads and writes such files. */
const ForTranslators = lazy(() => import("./ForTranslators.tsx"));

function nameOf({ of, path }: Scope, procedure: string): string {
	return of === "library" ? "library" : of === "procedure" ? procedure : fileName(path);
}

/** `of` of the address: a file, `library`, or nothing for the procedure. */
function scopeOf(asked: string | undefined, procedure: string): Scope {
	if (asked === "library") return { of: "library", path: "" };
	return asked === undefined ? { of: "procedure", path: procedure } : { of: "file", path: asked };
}

interface ScopeChoiceProps {
	readonly scope: Scope;
	readonly onChoose: (of: string | undefined) => void;
}

function ScopeChoice({ scope, onChoose }: ScopeChoiceProps): ReactElement {
	const say = useTranslationWords();
	const workspace = useWorkspace();
	const files = workspace.files
		.map(({ path }) => path)
		.filter((path) => !/\.(?:texts|scenarios|simulation|moves)\.yaml$/.test(path))
		.toSorted((a, b) => (a < b ? -1 : 1));
	return (
		<Select
			label={say.whose}
			value={scope.of === "file" ? scope.path : scope.of === "library" ? "library" : ""}
			options={[
				["", say.ofProcedure],
				["library", say.ofLibrary],
				...files.map((path) => [path, path] as const),
			]}
			onChoose={(one) => onChoose(one === "" ? undefined : one)}
		/>
	);
}

interface FilterChoiceProps {
	readonly languages: readonly string[];
	readonly missing: string | undefined;
	readonly onChoose: (missing: string | undefined) => void;
}

function FilterChoice({ languages, missing, onChoose }: FilterChoiceProps): ReactElement {
	const say = useTranslationWords();
	const names = new Intl.DisplayNames([useContext(LanguageContext)], { type: "language" });
	return (
		<Select
			label={say.filter}
			value={missing ?? ""}
			options={[
				["", say.all],
				["any", say.anyMissing],
				...languages.map(
					(language) => [language, say.onlyMissing(names.of(language) ?? language)] as const,
				),
			]}
			onChoose={(one) => onChoose(one === "" ? undefined : one)}
		/>
	);
}
