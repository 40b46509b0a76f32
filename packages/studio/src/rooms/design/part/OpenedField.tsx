import type { ItemControl, OpenedValue } from "@onedoor/dsl/assist";
import { Button } from "@onedoor/form-renderer/parts";
import { type ReactElement, Suspense, useState } from "react";
import { Link } from "wouter";

import type { Read } from "../../../check/protocol.ts";
import { FindingsHere } from "../../../findings/FindingsHere.tsx";
import { useQuery } from "../../../shell/use-query.ts";
import { PartHelp } from "../help/PartLabel.tsx";
import type { ControlProps } from "../item/control-props.ts";
import { below, type ItemPlace } from "../item/place.ts";
import { useItemWords } from "../item/words/index.ts";
import { type Spot, takeAway, useWriting } from "../item/writing.ts";
import { usePartWords } from "./words/index.ts";

export interface OpenedFieldProps {
	readonly read: Read;
	/** Where the step is written that follows the part. */
	readonly follow: ItemPlace;
	readonly value: OpenedValue;
	readonly label: string;
	/** A change is made in the part and changes so many procedures; left out: it holds in this procedure only. */
	readonly forAll?: number;
	/** What changes a value. */
	readonly inputOf: (props: ControlProps) => ReactElement;
}

/** A value that a part leaves open: changed for one procedure or in the part, and for one procedure as it was again. */
export function OpenedField(props: OpenedFieldProps): ReactElement {
	const { read, value, label, forAll } = props;
	const say = usePartWords();
	const { file, path } = value.part;
	const isHere = forAll === undefined;
	const spot = isHere ? spotHere(props) : spotInPart(value);
	const topic = path.at(-1) === "within" ? "deadline" : (path.at(-1) ?? "");
	const owner = path.slice(0, topic === "deadline" ? -2 : -1);
	return (
		<fieldset className="od-prop st-row">
			<legend className="od-label">{label}</legend>
			<span className="st-row__go">
				<PartHelp label={label} topic={topic} place={{ file, path: owner }} />
			</span>
			<Changed {...props} spot={spot} />
			{isHere && value.isSet ? (
				<Own spot={spotHere(props)} label={label} />
			) : (
				<p className="small muted">
					{isHere ? say.asInPart : say.changes(forAll)} {value.isSet ? say.keepsOwn : null}
				</p>
			)}
			{value.line === undefined ? null : (
				<Suspense fallback={null}>
					<FindingsHere file={read.file} from={value.line} to={value.endLine ?? value.line} />
				</Suspense>
			)}
		</fieldset>
	);
}

interface ChangedProps extends OpenedFieldProps {
	readonly spot: Spot;
}

/** What has a panel of its own in the part has none in a single value that replaces it. */
function Changed(props: ChangedProps): ReactElement {
	const { read, follow, value, label, forAll, spot, inputOf } = props;
	const say = useItemWords();
	const query = useQuery();
	const control = forAll === undefined ? spokenHere(value.control, read) : value.part.control;
	if (forAll !== undefined || (control.kind !== "item" && control.kind !== "entries"))
		return inputOf({
			read,
			spot,
			label,
			control,
			...(value.line !== undefined && { line: value.line }),
		});
	const line = value.line === undefined ? {} : { line: String(value.line) };
	return (
		<>
			<p className="small muted">{say.locked}</p>
			<Link href={query.href({ view: "text", file: follow.file, ...line })}>{say.asText}</Link>
		</>
	);
}

/** Set by this procedure, and the way back. */
function Own({ spot, label }: { readonly spot: Spot; readonly label: string }): ReactElement {
	const say = usePartWords();
	const writing = useWriting();
	const [error, setError] = useState<string>();
	return (
		<>
			<p className="small st-own">
				<span className="muted">{say.isSet}</span>{" "}
				<Button
					kind="quiet"
					icon="undo"
					off={writing.isFrozen}
					aria-label={say.backFor(label)}
					onClick={async () => setError(await writing.write(takeAway(spot), "removed", label))}
				>
					{say.back}
				</Button>
			</p>
			{error === undefined ? null : <p className="od-error small">{error}</p>}
		</>
	);
}

function spotHere({ follow, value }: OpenedFieldProps): Spot {
	const { opened, isSet } = value;
	return { owner: below(follow, "set"), key: opened, isThere: isSet, isOpened: true };
}

function spotInPart({ part }: OpenedValue): Spot {
	const { file, path, isThere } = part;
	return { owner: { file, path: path.slice(0, -1) }, key: path.at(-1) ?? "", isThere };
}

/** A part speaks for all; in one procedure words are asked for in what that one speaks. */
function spokenHere(control: ItemControl, { definition }: Read): ItemControl {
	if (control.kind !== "words") return control;
	const languages = control.languages.filter((one) => definition.languages.includes(one));
	return { ...control, languages };
}
