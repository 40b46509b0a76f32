import { type ReactElement, useEffect, useId, useRef, useState } from "react";

import { Button } from "../parts/Button.tsx";
import { useSay } from "../words/Speaking.tsx";
import type { MadeLink } from "./ShareForm.tsx";

/** The link of a new share, once: as text, and as a symbol for a camera. */
export function ShareLink({
	made: { to, link },
	onDone,
}: {
	readonly made: MadeLink;
	readonly onDone: () => void;
}): ReactElement {
	const say = useSay();
	const id = useId();
	const heading = useRef<HTMLHeadingElement>(null);
	const [isCopied, setCopied] = useState(false);
	useEffect(() => heading.current?.focus(), []);
	const copy = async () => {
		// Some browsers allow it only on https, or not at all: the field is there to be copied by hand.
		await navigator.clipboard?.writeText(link).then(
			() => setCopied(true),
			() => {},
		);
	};
	return (
		<section className="od-stack od-share__link" aria-labelledby={id}>
			<h3 id={id} ref={heading} tabIndex={-1}>
				{say("share_link_for", { to })}
			</h3>
			<p>{say("share_link_once")}</p>
			<input
				className="od-input"
				aria-label={say("share_link")}
				value={link}
				dir="ltr"
				readOnly
				onFocus={({ target }) => target.select()}
			/>
			<QrSymbol text={link} label={say("share_link")} />
			<div className="od-actions">
				<Button kind="second" onClick={() => void copy()}>
					{say("share_copy")}
				</Button>
				<Button kind="quiet" onClick={onDone}>
					{say("done")}
				</Button>
			</div>
			<p role="status">{isCopied ? say("share_copied") : ""}</p>
		</section>
	);
}

/** Drawn by what a page needs only here, so it is fetched only now. */
function QrSymbol({ text, label }: { readonly text: string; readonly label: string }) {
	const [qr, setQr] = useState<{ readonly size: number; readonly path: string }>();
	useEffect(() => {
		let isShown = true;
		void import("@onedoor/dsl/qr").then(({ qrPath }) => {
			if (isShown) setQr(qrPath(text));
		});
		return () => {
			isShown = false;
		};
	}, [text]);
	if (qr === undefined) return null;
	return (
		<svg
			className="od-qr"
			viewBox={`0 0 ${qr.size} ${qr.size}`}
			role="img"
			aria-label={label}
			shapeRendering="crispEdges"
		>
			<rect width={qr.size} height={qr.size} fill="#fff" />
			<path d={qr.path} fill="#000" />
		</svg>
	);
}
