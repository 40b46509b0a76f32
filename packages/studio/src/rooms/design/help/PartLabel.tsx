import type { ReactElement } from "react";

import type { ItemPlace } from "../item/place.ts";
import { useItem } from "../item/use-item.ts";
import { Help } from "./Help.tsx";

export interface PartLabelProps {
	readonly label: string;
	/** The key of the language that the part shows. */
	readonly topic: string;
	/** The item that has the key; left out where it is written in no file. */
	readonly place: ItemPlace | undefined;
}

/** The heading of a part that is read, with its help. */
export function PartLabel({ label, topic, place }: PartLabelProps): ReactElement {
	return (
		<span className="st-labelled">
			<span className="od-label">{label}</span>
			<PartHelp label={label} topic={topic} place={place} />
		</span>
	);
}

/** The help alone, beside a heading that stands there already. */
export function PartHelp({ label, topic, place }: PartLabelProps): ReactElement {
	const { view } = useItem(place ?? NOWHERE);
	const row = [...(view?.rows ?? []), ...(view?.more ?? [])].find(({ key }) => key === topic);
	return <Help label={label} topic={topic} doc={row?.doc} />;
}

const NOWHERE: ItemPlace = { file: "", path: [] };
