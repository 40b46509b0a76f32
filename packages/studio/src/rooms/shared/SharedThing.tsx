import type { SharedItem, SharedView } from "@onedoor/dsl/assist";
import { SkipLink } from "@onedoor/form-renderer/parts";
import { type ReactElement, Suspense, useContext, useEffect } from "react";
import { Link, Redirect } from "wouter";

import { ChangesPane } from "../../changes/ChangesPane.tsx";
import { Conflicts } from "../../changes/Conflicts.tsx";
import { textOf } from "../../document/open-file.ts";
import { FindingsPane } from "../../findings/FindingsPane.tsx";
import { useCheck, useLibrary, useWorkspace } from "../../host/Library.tsx";
import { fileName } from "../../language/file-name.ts";
import { Languages } from "../../shell/Languages.tsx";
import { LoadingLine } from "../../shell/Loading.tsx";
import { lazy } from "../../shell/lazy.tsx";
import { useQuery } from "../../shell/use-query.ts";
import { LanguageContext, useWords } from "../../words/index.ts";
import { Announced } from "../design/item/Announced.tsx";
import { fromAddress, type ItemPlace } from "../design/item/place.ts";
import { useCatalogue, useShared } from "../design/library/use-shared.ts";
import { Notices } from "../Notices.tsx";
import { RoomBar } from "../RoomBar.tsx";
import { SaveStatus } from "../SaveStatus.tsx";
import { TextRoom } from "../text/TextRoom.tsx";
import { UndoRedo } from "../UndoRedo.tsx";
import { Views, viewOf } from "../Views.tsx";
import { KIND_OF, type KindName } from "./address.ts";
import { nameOf } from "./name-of.ts";
import { UsedBy } from "./UsedBy.tsx";
import { useSharedWords } from "./words/index.ts";

/** One shared thing: what it is, who uses it, and all that it says, to be changed for all of them. */
export function SharedThing({ kind }: { readonly kind: KindName }): ReactElement {
	const words = useWords();
	const say = useSharedWords();
	const language = useContext(LanguageContext);
	const query = useQuery();
	const place = placeIn(query.get("in"), query.get("item"));
	const all = useCatalogue(KIND_OF[kind]);
	const item = all?.find((one) => isIn(one, place));
	const shared = useShared(KIND_OF[kind], item?.id);
	const host = useHost(shared, all !== undefined && item === undefined);
	const title = item === undefined ? fileName(place.file) : nameOf(item, language);
	useEffect(() => {
		document.title = `${title}, ${say.is[kind]} – Onedoor ${words.shell.studio}`;
	}, [title, say, kind, words]);
	const step = query.get("step");
	// What is chosen in a procedure is looked at there.
	if (host !== undefined && (place.file === "" || step !== undefined))
		return <Redirect to={`/p/${host}?${inProcedure(language, query.get("item"), step)}`} replace />;
	return (
		<>
			<SkipLink to="main">{words.shell.skip}</SkipLink>
			<header className="st-head">
				<RoomBar
					title={title}
					around={{ href: `/shared/${kind}?lang=${language}`, title: say.kinds[kind] }}
					propose={host === undefined ? undefined : `/p/${host}?lang=${language}&view=propose`}
				/>
				<Views current={viewOf(query.get("view"))} only={["design", "text"]} />
				<div className="st-narrow st-status">
					<SaveStatus />
					<UndoRedo />
				</div>
			</header>
			<main id="main" tabIndex={-1} className="st-room">
				<Notices />
				<Conflicts />
				<Suspense fallback={<LoadingLine className="st-under" />}>
					{query.get("view") === "text" ? (
						<>
							<h1 className="od-hidden">{title}</h1>
							<TextRoom procedure="" alone={place.file} />
						</>
					) : (
						<Body kind={kind} title={title} place={place} shared={shared} />
					)}
				</Suspense>
			</main>
			<footer className="st-foot">
				<Languages />
			</footer>
		</>
	);
}

interface BodyProps {
	readonly kind: KindName;
	readonly title: string;
	readonly place: ItemPlace;
	readonly shared: SharedView | undefined;
}

function Body({ kind, title, place, shared }: BodyProps): ReactElement {
	const say = useSharedWords();
	const { read, status } = useCheck();
	return (
		<Announced>
			<div className="od-studio st-studio st-thing">
				<section className="od-pane" aria-label={say.about}>
					<div className="od-pane__body od-stack od-stack--4">
						<div>
							<p className="small muted">{say.is[kind]}</p>
							<h1 className="st-hits">{title}</h1>
							<p className="muted">{say.lede[kind]}</p>
						</div>
						{shared === undefined ? (
							<p className="small muted" role="status">
								{say.looking}
							</p>
						) : (
							<UsedBy shared={shared} />
						)}
					</div>
				</section>
				{read === undefined ? (
					<Unread isSure={status === "checked"} place={place} />
				) : (
					<Suspense fallback={<LoadingLine className="st-under" />}>
						<ItemPanel
							key={`${place.file} ${place.path.join("/")}`}
							read={read}
							place={place}
							isAlone
						/>
					</Suspense>
				)}
				<div className="wide st-dock">
					<FindingsPane isShared />
					<ChangesPane />
				</div>
			</div>
		</Announced>
	);
}

/** Where no procedure can be read there is nobody for whom it would be shown. */
function Unread({
	isSure,
	place,
}: {
	readonly isSure: boolean;
	readonly place: ItemPlace;
}): ReactElement {
	const { step } = useWords();
	const query = useQuery();
	return (
		<section className="od-pane" id="panel">
			{isSure ? (
				<p className="st-under">
					<Link
						className="od-btn od-btn--2"
						href={query.href({ view: "text", file: place.file, line: "1" })}
					>
						{step.asText}
					</Link>
				</p>
			) : (
				<LoadingLine className="st-under" />
			)}
		</section>
	);
}

/** Loaded with all its controls. */
const ItemPanel = lazy(() => import("../design/item/ItemPanel.tsx"));

function placeIn(file: string | undefined, item: string | undefined): ItemPlace {
	return { file: file ?? "", path: fromAddress(item ?? "") };
}

/** Below it as well: a code of a list, a record of a register. */
function isIn({ file, path }: SharedItem, place: ItemPlace): boolean {
	return file === place.file && path.every((key, at) => place.path[at] === key);
}

function inProcedure(
	language: string,
	item: string | undefined,
	step: string | undefined,
): URLSearchParams {
	const said = { lang: language, item, step };
	return new URLSearchParams(
		Object.entries(said).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
	);
}

/**
 * The procedure by whose names its rules and sources are said, and with which it is checked: one that uses it; else any
 * of the library.
 *
 * @param isUnused nobody can use it
 */
function useHost(shared: SharedView | undefined, isUnused: boolean): string | undefined {
	const { checker } = useLibrary();
	const language = useContext(LanguageContext);
	const { files } = useWorkspace();
	const isKnown = shared !== undefined || isUnused;
	const any = files.flatMap((file) =>
		file.path.endsWith(".procedure.yaml")
			? (/^procedure: *(\w+)/m.exec(textOf(file))?.[1] ?? [])
			: [],
	)[0];
	const host = isKnown ? (shared?.usedBy[0]?.id ?? any) : undefined;
	useEffect(() => {
		if (isKnown) checker.look(host ?? "", language);
	}, [checker, host, isKnown, language]);
	return host;
}
