import type { CaseView, PaperView, SharesView } from "@onedoor/dsl/bundle";
import { type ReactElement, useCallback, useEffect, useId, useState } from "react";

import { type CaseClient, type Trouble, troubleOf } from "../form/case-client.ts";
import { Button } from "../parts/Button.tsx";
import { Note } from "../parts/Note.tsx";
import { TroubleNote } from "../step/TroubleNote.tsx";
import { useSay } from "../words/Speaking.tsx";
import { type MadeLink, ShareForm } from "./ShareForm.tsx";
import { ShareLink } from "./ShareLink.tsx";
import { SharesShown } from "./SharesShown.tsx";

export interface ShareResultProps {
	readonly view: CaseView;
	readonly paper: PaperView;
	readonly client: CaseClient;
	/** What the result is called, for whoever does not see which row a button stands in. */
	readonly title: string;
	readonly now: () => string;
}

/** Opens what its owner does with a result: with whom it is shared, and to share it with somebody else. */
export function ShareResult(props: ShareResultProps): ReactElement {
	const say = useSay();
	const id = useId();
	const [isOpen, setOpen] = useState(false);
	return (
		<div className="od-stack od-stack--3">
			<div>
				<Button
					kind="second"
					aria-expanded={isOpen}
					aria-controls={id}
					onClick={() => setOpen(!isOpen)}
				>
					{say("share")} <span className="od-hidden">{props.title}</span>
				</Button>
			</div>
			<div id={id}>{isOpen ? <Sharing {...props} /> : null}</div>
		</div>
	);
}

function Sharing({ view, paper, client, now }: ShareResultProps): ReactElement {
	const say = useSay();
	const [shares, setShares] = useState<SharesView>();
	const [made, setMade] = useState<MadeLink>();
	const [trouble, setTrouble] = useState<Trouble>();
	const load = useCallback(async () => {
		try {
			setShares(await client.shares?.(view.id, paper.id));
			setTrouble(undefined);
		} catch (error) {
			setTrouble(troubleOf(error));
		}
	}, [client, view.id, paper.id]);
	useEffect(() => void load(), [load]);

	const stop = async (share: string) => {
		try {
			await client.stopShare?.(view.id, paper.id, share);
			if (made?.id === share) setMade(undefined);
			await load();
		} catch (error) {
			setTrouble(troubleOf(error));
		}
	};

	return (
		<div className="od-stack od-share">
			{trouble ? <TroubleNote trouble={trouble} /> : null}
			{made ? <ShareLink made={made} onDone={() => setMade(undefined)} /> : null}
			{shares ? <SharesShown shares={shares} onStop={stop} now={now()} /> : null}
			{shares && !made && shares.claims.length > 0 ? (
				<ShareForm
					claims={shares.claims}
					onShare={async (wish) => {
						const share = await client.share?.(view.id, paper.id, wish);
						if (share?.link !== undefined)
							setMade({ id: share.id, to: share.to, link: share.link });
						await load();
					}}
				/>
			) : null}
			{shares?.claims.length === 0 ? (
				<Note>
					<p>{say("share_not_possible")}</p>
				</Note>
			) : null}
		</div>
	);
}
