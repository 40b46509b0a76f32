import type { DataPath, Definition, Field, Step, Text } from "@onedoor/dsl/bundle";
import { Said, textOf } from "@onedoor/form-renderer/parts";
import { type ReactElement, useContext } from "react";
import { Link } from "wouter";
import type { Read } from "../../../check/protocol.ts";
import { useQuery } from "../../../shell/use-query.ts";
import { LanguageContext, useWords } from "../../../words/index.ts";
import { PartLabel } from "../help/PartLabel.tsx";
import { pagesHere } from "../item/add/here.ts";
import { type ItemPlace, inAddress } from "../item/place.ts";
import { AddToPage } from "./AddToPage.tsx";

export interface AskedProps {
	readonly read: Read;
	/** Where the step is written. */
	readonly place: ItemPlace;
	readonly step: Step;
}

/** What a person is asked in this step, page by page, as the author ordered it; each leads to its list. */
export function Asked({ read, place, step }: AskedProps): ReactElement | null {
	const { step: say } = useWords();
	const query = useQuery();
	const isCorrection = step.does === "fill_in" && step.change === "what_was_marked";
	const language = useContext(LanguageContext);
	const { definition } = read;
	const pages = pagesOf(step);
	const heres = place.file === read.file ? pagesHere(definition, step.name) : [];
	const hereOf = (at: readonly string[]) =>
		heres.find(({ id }) => id === (at[0] === "ask" ? step.name : at[1]));
	if (pages.length === 0 && !isCorrection) return null;
	return (
		<div className="od-prop">
			<PartLabel label={say.asks} topic={isCorrection ? "marks" : "pages"} place={place} />
			{isCorrection ? <p>{say.marked}</p> : null}
			<ul className="od-stack od-stack--2 small">
				{pages.map((page) => (
					<li key={page.at.join("/")} className="st-asked">
						<p className="od-row od-between">
							<Link
								href={query.href({
									item: inAddress([...place.path, ...page.at]),
									in: place.file,
								})}
							>
								{page.title ? <Said text={page.title} /> : say.asked(page.ask.length)}
							</Link>
							{page.title ? <span className="muted">{say.asked(page.ask.length)}</span> : null}
						</p>
						<ul className="muted">
							{page.ask.map((path) => (
								<li key={path}>
									<Said text={titleAt(definition, path)} />
								</li>
							))}
						</ul>
						{hereOf(page.at) ? (
							<AddToPage
								read={read}
								step={step.name}
								here={hereOf(page.at)}
								title={textOf(page.title, language)}
							/>
						) : null}
					</li>
				))}
			</ul>
			{heres.length === 0 ? null : <AddToPage read={read} step={step.name} />}
		</div>
	);
}

interface AskedPage {
	/** Where its list is written, in the step. */
	readonly at: readonly string[];
	readonly title?: Text;
	readonly ask: readonly DataPath[];
}

function pagesOf(step: Step): readonly AskedPage[] {
	if (step.does === "fill_in")
		return step.pages.map(({ id, title, ask }) => ({
			at: id === step.name ? ["ask"] : ["pages", id],
			title,
			ask,
		}));
	const own = step.does === "decide" && step.ask.length > 0 ? [{ at: ["ask"], ask: step.ask }] : [];
	const outcomes = "outcomes" in step ? step.outcomes.filter(({ ask }) => ask.length > 0) : [];
	return [...own, ...outcomes.map(({ id, title, ask }) => ({ at: ["outcomes", id], title, ask }))];
}

/** The words of a field, document or computed value; its path where it has none. */
function titleAt(definition: Definition, path: DataPath): Text {
	const [first = "", ...rest] = path.split(".");
	let field: Field | undefined = own(definition.data, first);
	for (const name of rest) field = field?.group && own(field.group, name);
	const title =
		field?.title ??
		own(definition.documents, first)?.title ??
		own(definition.computed, first)?.title;
	return title ?? { en: path };
}

function own<Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined {
	return Object.hasOwn(record, key) ? record[key] : undefined;
}
