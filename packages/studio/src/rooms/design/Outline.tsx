import type { StepName } from "@onedoor/dsl/bundle";
import { type OutlineItem, outline } from "@onedoor/dsl/diagram";
import { Button, Icon, Said, Tag, textOf } from "@onedoor/form-renderer/parts";
import {
	type KeyboardEvent,
	memo,
	type NamedExoticComponent,
	type ReactElement,
	Suspense,
	useContext,
	useMemo,
	useRef,
	useState,
} from "react";
import { Link } from "wouter";
import { sharing } from "../../check/patch.ts";
import type { Read } from "../../check/protocol.ts";
import { lazy } from "../../shell/lazy.tsx";
import { useQuery } from "../../shell/use-query.ts";
import { shortcutIn } from "../../shortcuts/table.ts";
import { LanguageContext, useWords, type Words } from "../../words/index.ts";
import { type Chosen, useChosen } from "./item/several/use-chosen.ts";
import { useMoveStep } from "./item/use-move-step.ts";
import { useItemWords } from "./item/words/index.ts";

export interface OutlineProps {
	readonly read: Read;
	/** Steps with something to look at. */
	readonly found: ReadonlySet<StepName>;
	/** Left out: the whole procedure. */
	readonly selected: StepName | undefined;
	/** What else the address says once a step, or the whole procedure, is chosen. Default: no item. */
	readonly leadsTo?: (step: StepName | undefined) => Readonly<Record<string, string | undefined>>;
	/** Whether the form for a new step is open, where something else on the page asks for it too. */
	readonly isAdding?: boolean;
	readonly onAdding?: (is: boolean) => void;
}

const NO_ITEM = () => ({ item: undefined, in: undefined, fields: undefined });

/** Every step in file order, as a list for the keyboard: arrows move, Enter chooses. The diagram's text equivalent. */
export const Outline: NamedExoticComponent<OutlineProps> = memo(WholeOutline);

function WholeOutline(props: OutlineProps): ReactElement {
	const { read, found, selected, leadsTo = NO_ITEM } = props;
	const { definition } = read;
	const [isAddingAlone, setAddingAlone] = useState(false);
	const { isAdding = isAddingAlone, onAdding: setAdding = setAddingAlone } = props;
	const move = useMoveStep(read);
	const { outline: say } = useWords();
	const before = useRef<readonly OutlineItem[]>([]);
	// With every key all of it is worked out anew, and one step of it is another than before.
	const items = useMemo(() => sharing(before.current, outline(definition)), [definition]);
	before.current = items;
	const query = useQuery();
	const hrefOf = (step: StepName | undefined) => query.href({ step, ...leadsTo(step) });
	const adds = useRef<HTMLDivElement>(null);
	// The form goes with the focus in it: that comes back to where it was asked for.
	const endAdding = () => {
		setAdding(false);
		adds.current?.querySelector<HTMLElement>("[aria-expanded]")?.focus();
	};
	const isEnd = (item: OutlineItem) => item.does === "end";
	const own = Object.values(definition.steps)
		.filter(({ inside, name }) => inside === undefined && read.places[name]?.file === read.file)
		.map(({ name }) => name);
	const isOwn = new Set(own);
	const chosen = useChosen(own);
	const words = useItemWords();
	return (
		<section className="od-pane" id="outline" aria-labelledby="outline-title">
			<div ref={adds} className="od-pane__head">
				<h2 id="outline-title">{say.title}</h2>
				{own.length < 2 ? null : (
					<Button
						kind="quiet"
						icon="checks"
						iconOnly
						aria-label={words.chooseSeveral}
						data-chooses=""
						aria-pressed={chosen.isChoosing}
						onClick={() => (chosen.isChoosing ? chosen.end() : chosen.begin())}
					/>
				)}
				<Button
					kind="quiet"
					icon="plus"
					aria-expanded={isAdding}
					onClick={() => setAdding(!isAdding)}
				>
					{say.add}
				</Button>
			</div>
			{isAdding ? (
				<div className="od-pane__body">
					<Suspense fallback={null}>
						<AddStep read={read} after={selected} onDone={endAdding} />
					</Suspense>
				</div>
			) : null}
			{chosen.isChoosing ? (
				<Suspense fallback={null}>
					<ChosenBar
						place={{ file: read.file, path: ["steps"] }}
						list={own}
						chosen={chosen}
						titleOf={(name) => definition.steps[name]?.title}
					/>
				</Suspense>
			) : null}
			{/* biome-ignore lint/a11y/noStaticElementInteractions: it only listens for arrows on the links inside. */}
			<div className="st-outline" onKeyDown={(event) => moveIn(event, move, chosen)}>
				<Whole isSelected={selected === undefined} href={hrefOf(undefined)} />
				<ol className="od-outline">
					{items
						.filter((item) => !isEnd(item))
						.flatMap((item) => [item, ...item.children])
						.map((item) => (
							<Row
								key={item.step}
								item={item}
								hasFinding={found.has(item.step)}
								isSelected={item.step === selected}
								leadsTo={leadsTo(item.step)}
								chosen={isOwn.has(item.step) ? chosen : undefined}
							/>
						))}
				</ol>
				<h3 className="small muted plain st-ends">{say.ends}</h3>
				<ul className="od-row">
					{items.filter(isEnd).map((item) => (
						<li key={item.step} className="od-row st-end-row">
							<End
								item={item}
								href={hrefOf(item.step)}
								isSelected={item.step === selected}
								chosen={isOwn.has(item.step) ? chosen : undefined}
							/>
						</li>
					))}
				</ul>
			</div>
		</section>
	);
}

interface LinkProps {
	readonly isSelected: boolean;
	readonly href: string;
}

function Whole({ isSelected, href }: LinkProps): ReactElement {
	const { procedure } = useWords();
	return (
		<div className="od-outline">
			<Link
				href={href}
				aria-current={isSelected ? "true" : undefined}
				tabIndex={isSelected ? 0 : -1}
				data-step=""
				replace
			>
				<span className="k">
					<Icon name="list" />
				</span>
				<span>{procedure.whole}</span>
			</Link>
		</div>
	);
}

interface RowProps extends Omit<LinkProps, "href"> {
	readonly item: OutlineItem;
	readonly leadsTo: Readonly<Record<string, string | undefined>>;
	readonly hasFinding: boolean;
	/** Left out: it cannot be chosen with others, because it is written elsewhere. */
	readonly chosen: Chosen | undefined;
}

/** Only what is another than before is drawn again. */
const Row = memo(
	PlainRow,
	({ leadsTo: before, ...a }, { leadsTo: after, ...b }) =>
		isShallowSame(a, b) && isShallowSame(before, after),
);

function isShallowSame(a: object, b: object): boolean {
	const other = new Map(Object.entries(b));
	const names = Object.entries(a);
	return names.length === other.size && names.every(([name, value]) => other.get(name) === value);
}

function PlainRow({ item, hasFinding, isSelected, leadsTo, chosen }: RowProps): ReactElement {
	const href = useQuery().href({ step: item.step, ...leadsTo });
	const { outline: say, step } = useWords();
	const isInner = item.number !== undefined && /[.a-z]/.test(item.number);
	return (
		<li
			className={`od-actor-${item.actor.kind}${isInner ? " sub" : ""}${chosen?.isChoosing ? " st-choosing" : ""}`}
		>
			<ChooseOne item={item} chosen={chosen} />
			<Link
				href={href}
				aria-current={isSelected ? "true" : undefined}
				tabIndex={isSelected ? 0 : -1}
				data-step={item.step}
				data-chosen={chosen?.has(item.step) ? "true" : undefined}
				onClick={(event) => chosen?.onPress(event, item.step)}
				replace
			>
				<span className="k">
					<bdi>{item.number}</bdi>
				</span>
				<span>
					<Said text={item.title} />
					<small>{detailOf(item, say, step)}</small>
				</span>
				{hasFinding ? (
					<span className="is-warn-i">
						<Icon name="alert" />
						<span className="od-hidden">{say.hasFinding}</span>
					</span>
				) : null}
			</Link>
		</li>
	);
}

/** Shown while somebody is choosing: the way for a finger, and what is heard. */
function ChooseOne({ item, chosen }: Pick<RowProps, "item" | "chosen">): ReactElement | null {
	const words = useItemWords();
	const language = useContext(LanguageContext);
	if (chosen === undefined || !chosen.isChoosing) return null;
	return (
		<label className="st-choose-one">
			<input
				type="checkbox"
				checked={chosen.has(item.step)}
				onChange={() => chosen.toggle(item.step)}
			/>
			<span className="od-hidden">{words.chooseIt(textOf(item.title, language) || item.step)}</span>
		</label>
	);
}

interface EndProps extends LinkProps {
	readonly item: OutlineItem;
	readonly chosen: Chosen | undefined;
}

function End({ item, isSelected, href, chosen }: EndProps): ReactElement {
	const isGood = item.result === "granted" || item.result === "partly_granted";
	return (
		<>
			<ChooseOne item={item} chosen={chosen} />
			<Link
				className="st-end-link"
				href={href}
				aria-current={isSelected ? "true" : undefined}
				tabIndex={isSelected ? 0 : -1}
				data-step={item.step}
				data-chosen={chosen?.has(item.step) ? "true" : undefined}
				onClick={(event) => chosen?.onPress(event, item.step)}
				replace
			>
				<Tag {...(isGood ? { kind: "ok" } : {})} icon={isGood ? "check" : "minus"}>
					<Said text={item.title} />
				</Tag>
			</Link>
		</>
	);
}

function detailOf(item: OutlineItem, say: Words["outline"], step: Words["step"]): string {
	const within = item.deadline?.within;
	if (item.does === "follow") return say.part;
	if (item.does === "together") return say.together;
	return [
		...(item.pages === undefined ? [] : [say.pages(item.pages)]),
		...(within ? [step.duration(within.n, within.unit)] : []),
		...(item.stops.length > 0 ? [say.stopped] : []),
	].join(" · ");
}

const GOES: Readonly<Record<string, (at: number, last: number) => number>> = {
	next: (at, last) => Math.min(at + 1, last),
	chooseNext: (at, last) => Math.min(at + 1, last),
	previous: (at) => Math.max(at - 1, 0),
	choosePrevious: (at) => Math.max(at - 1, 0),
	first: () => 0,
	last: (_, last) => last,
};

/** Loaded when several are chosen. */
const ChosenBar = lazy(async () => ({
	default: (await import("./item/several/ChosenBar.tsx")).ChosenBar,
}));

/** Loaded when somebody wants to add one. */
const AddStep = lazy(() => import("./item/add/AddStep.tsx"));

/** Arrows go from step to step; with Alt they take the step along. */
function moveIn(
	event: KeyboardEvent<HTMLElement>,
	moveStep: (name: string, by: 1 | -1) => Promise<void>,
	chosen: Chosen,
): void {
	const step = document.activeElement?.getAttribute("data-step") ?? "";
	const act = shortcutIn("list", event);
	if (act === undefined || (step !== "" && chosen.onKey(event, step))) return;
	if ((act === "moveUp" || act === "moveDown") && step !== "") {
		event.preventDefault();
		void moveStep(step, act === "moveUp" ? -1 : 1);
		return;
	}
	const to = goOn(event, act);
	// With Shift they are chosen on the way.
	if (to !== undefined && (act === "chooseNext" || act === "choosePrevious"))
		chosen.extendTo(to, step);
}

/** @returns the step that it goes to */
function goOn(event: KeyboardEvent<HTMLElement>, act: string): string | undefined {
	const go = Object.hasOwn(GOES, act) ? GOES[act] : undefined;
	const links = [...event.currentTarget.querySelectorAll<HTMLElement>("a[data-step]")];
	const at = links.indexOf(document.activeElement as HTMLElement);
	if (go === undefined || at < 0) return undefined;
	event.preventDefault();
	const link = links[go(at, links.length - 1)];
	link?.focus();
	return link?.dataset.step;
}
