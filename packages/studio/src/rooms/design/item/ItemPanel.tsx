import { fieldAt } from "@onedoor/dsl/form";
import { Icon, textOf } from "@onedoor/form-renderer/parts";
import { type ReactElement, Suspense, useContext } from "react";
import { Link } from "wouter";
import type { Read } from "../../../check/protocol.ts";
import { fileName } from "../../../language/file-name.ts";
import { lazy } from "../../../shell/lazy.tsx";
import { useQuery } from "../../../shell/use-query.ts";
import { LanguageContext, useWords } from "../../../words/index.ts";
import { LibraryNote } from "../library/LibraryNote.tsx";
import { SharedWords } from "../library/SharedWords.tsx";
import { PartNote } from "../part/PartNote.tsx";
import { FirstEntry } from "./FirstEntry.tsx";
import { ItemRows } from "./ItemRows.tsx";
import { titleWords } from "./names.ts";
import { conditionOf, WhoHandsIn } from "./paper/WhoHandsIn.tsx";
import { type ItemPlace, inAddress } from "./place.ts";
import { RemoveItem } from "./RemoveItem.tsx";
import { useItem } from "./use-item.ts";
import { AllKeys } from "./words/all-keys.tsx";
import { keyWords, useItemWords } from "./words/index.ts";

export interface ItemPanelProps {
	readonly read: Read;
	readonly place: ItemPlace;
	/** Who uses it is said beside the panel, and nobody has come from a procedure. */
	readonly isAlone?: boolean;
}

/** Any item of any file of the library, in words; the way to it stands above. */
export default function ItemPanel(props: ItemPanelProps): ReactElement {
	return (
		<AllKeys>
			<Panel {...props} />
		</AllKeys>
	);
}

function Panel({ read, place, isAlone = false }: ItemPanelProps): ReactElement {
	const say = useItemWords();
	const { step } = useWords();
	const language = useContext(LanguageContext);
	const query = useQuery();
	const { view, status } = useItem(place);
	const { file, path } = place;
	const isShared = file !== read.file;
	const id = path.at(-1);
	const own = titleWords(view?.title, language);
	// One that is called as in the field library says no name itself.
	const field = isShared || path[0] !== "data" ? undefined : path.filter((_, at) => at % 2 === 1);
	const shared = field && textOf(fieldAt(read.definition, field.join("."))?.title, language);
	const title = own || shared || (id === undefined ? fileName(file) : keyWords(say, id));
	const line = view?.rows[0]?.line ?? 1;
	const isCatalogue = file.endsWith(".fields.yaml");
	const use = isCatalogue ? undefined : view?.rows.find(({ key }) => key === "use")?.control;
	const used = view?.kind === "field" && use?.kind === "name" ? use.value : undefined;
	const when = conditionOf(view);
	const without = used !== undefined ? SHARED : when !== undefined ? WHEN : undefined;
	const clock =
		!isShared && path.length === 2 && path[0] === "clocks"
			? read.definition.clocks[path[1] ?? ""]
			: undefined;
	const up = (length: number) =>
		query.href({
			item: length === 0 && !isShared ? undefined : inAddress(path.slice(0, length)),
			in: isShared ? file : undefined,
			// The whole procedure is looked at while no step is.
			step: length === 0 && !isShared ? undefined : query.get("step"),
		});
	return (
		<section
			className="od-pane"
			id="panel"
			data-item={inAddress(path)}
			// With its file: there is a list of steps beside the one of the outline.
			aria-label={`${title}, ${fileName(file)}`}
		>
			<div className="od-pane__head">
				<h2>{title}</h2>
				<Link
					className="od-btn od-btn--quiet"
					href={query.href({ view: "text", file, line: String(line) })}
				>
					<Icon name="code" />
					{step.text}
				</Link>
			</div>
			<div className="od-pane__body">
				<nav className="st-crumbs small" aria-label={say.all}>
					<Link href={up(0)}>{isShared ? fileName(file) : say.whole}</Link>
					{path.slice(0, -1).map((name, at) => (
						<span key={inAddress(path.slice(0, at + 1))}>
							<span aria-hidden="true"> / </span>
							<Link href={up(at + 1)}>
								{titleWords(view?.around[path.slice(0, at + 1).join("/")], language) ||
									keyWords(say, name)}
							</Link>
						</span>
					))}
				</nav>
				{isCatalogue && path[1] !== undefined && !isAlone ? (
					<LibraryNote read={read} id={path[1]} />
				) : null}
				{file.endsWith(".part.yaml") && !isAlone ? <PartNote file={file} /> : null}
				{path[0] === "messages" && path.length === 2 ? (
					<Suspense fallback={null}>
						<SentBy key={path[1]} file={file} id={path[1] ?? ""} />
					</Suspense>
				) : null}
				{view === undefined || used === undefined ? null : (
					<SharedWords read={read} view={view} id={used} />
				)}
				{view === undefined || when === undefined ? null : (
					<WhoHandsIn read={read} view={view} when={when} />
				)}
				{status === "gone" && path.length === 1 && id !== undefined ? (
					<FirstEntry read={read} file={file} section={id} />
				) : (
					<ItemRows read={read} place={place} {...(without && { without })} />
				)}
				{clock === undefined ? null : (
					<Suspense fallback={null}>
						<OfClock read={read} clock={clock} />
					</Suspense>
				)}
				{path.length > 1 ? (
					<div className="st-foot-acts">
						<RemoveItem
							place={place}
							title={title}
							onGone={() =>
								query.set({
									item: inAddress(path.slice(0, -1)),
									in: isShared ? file : undefined,
								})
							}
						/>
					</div>
				) : null}
			</div>
		</section>
	);
}

/** Shown with the choice whom a change of them changes. */
const SHARED: ReadonlySet<string> = new Set(["use", "title", "help"]);
/** Asked as a question of its own. */
const WHEN: ReadonlySet<string> = new Set(["when"]);
/** Loaded for a letter. */
const SentBy = lazy(async () => ({ default: (await import("../message/SentBy.tsx")).SentBy }));
/** Loaded with the code that counts days. */
const OfClock = lazy(async () => ({ default: (await import("../days/LimitPanel.tsx")).OfClock }));
