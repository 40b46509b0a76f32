import { Button } from "@onedoor/form-renderer/parts";
import { type ReactElement, useEffect, useState } from "react";
import { Link } from "wouter";

import { useTourWords } from "./words/index.ts";

const KEPT_AS = "onedoor.studio.tour";

/** Offered on the first start and never again by itself; the way to it stays where the procedures are. */
export default function TourOffer(): ReactElement {
	const say = useTourWords();
	const [isOffered, setOffered] = useState(isNew);
	useEffect(() => {
		try {
			localStorage.setItem(KEPT_AS, "offered");
		} catch {
			// Where nothing can be kept it was not offered either: see below.
		}
	}, []);
	if (!isOffered)
		return (
			<p>
				<Link className="od-act" href="/tour">
					{say.again}
				</Link>
			</p>
		);
	return (
		<section className="od-card od-stack od-stack--3" aria-labelledby="tour-offer">
			<h2 id="tour-offer">{say.offerTitle}</h2>
			<p>{say.offer}</p>
			<div className="od-row">
				<Link className="od-btn od-btn--2" href="/tour">
					{say.start}
				</Link>
				<Button kind="quiet" onClick={() => setOffered(false)}>
					{say.notNow}
				</Button>
			</div>
		</section>
	);
}

/** Whoever has no place to keep it would be asked every time, and so is not asked at all. */
function isNew(): boolean {
	try {
		return localStorage.getItem(KEPT_AS) === null;
	} catch {
		return false;
	}
}
