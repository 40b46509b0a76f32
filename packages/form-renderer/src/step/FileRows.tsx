import type { ReactElement } from "react";

import type { FilePlace } from "../form/file-place.ts";
import type { FileOnItsWay as OnItsWay } from "../form/sending-files.ts";
import { Button } from "../parts/Button.tsx";
import { Icon } from "../parts/Icon.tsx";
import { useSay } from "../words/Speaking.tsx";
import { useHeld, useStep } from "./StepContext.tsx";

/** A file the server has. */
export function SentFile({
	file,
	number,
	place,
	onRemove,
}: {
	readonly file: string;
	readonly number: number;
	readonly place: FilePlace;
	readonly onRemove?: () => void;
}): ReactElement {
	const { session } = useStep();
	const say = useSay();
	const name = session.fileNames.get(file) ?? say("file_number", { n: number });
	const held = useHeld(file);
	const isBad = held === "infected";
	return (
		<li>
			<Icon name={isBad ? "bad" : "doc"} {...(isBad ? { tint: "bad" } : {})} />
			<span className="grow" role={isBad ? "alert" : undefined}>
				<bdi>{name}</bdi>
				<small>{say(held === undefined ? "file_sent" : `file_${held}`)}</small>
			</span>
			<Button kind="quiet" icon="trash" does={`drop:${place.path}:${file}`} onClick={onRemove}>
				{say("remove")}
				<span className="od-hidden"> {name}</span>
			</Button>
		</li>
	);
}

/** A file on its way, with how far it is and a way to stop it. */
export function FileOnItsWay({
	file,
	onStop,
}: {
	readonly file: OnItsWay;
	readonly onStop: () => void;
}): ReactElement {
	const say = useSay();
	const isWaiting = file.state === "waiting";
	return (
		<li>
			<Icon name={isWaiting ? "wifi" : "upload"} {...(isWaiting ? { tint: "warn" } : {})} />
			<span className="grow">
				<bdi>{file.name}</bdi>
				{isWaiting ? <small role="status">{say("file_waiting")}</small> : null}
				<progress
					max={file.total}
					value={file.sent}
					aria-label={say("sending_file", { name: file.name })}
				/>
			</span>
			<Button kind="quiet" icon="close" onClick={onStop}>
				{say("cancel")}
				<span className="od-hidden"> {file.name}</span>
			</Button>
		</li>
	);
}
