import type { PageClient } from "@onedoor/runtime/client";
import { type ReactElement, useEffect, useState } from "react";

import { Button } from "../parts/Button.tsx";
import { Note } from "../parts/Note.tsx";
import { useSay } from "../words/Speaking.tsx";
import type { Tell } from "./events.ts";

export interface SessionEndsProps {
	readonly client: PageClient;
	readonly tell: Tell;
	/** By this device's clock, in milliseconds. */
	readonly endsAt: number;
	/** It may end at another time by now. */
	readonly onChanged: () => void;
}

/**
 * Says that the session will end, and lets the person go on with one press; and that it has ended. The page stays as it
 * is: what is typed is kept, and goes on once they have signed in again.
 */
export function SessionEnds({ client, tell, endsAt, onChanged }: SessionEndsProps): ReactElement {
	const say = useSay();
	const left = useLeft(endsAt);
	const [isBusy, setBusy] = useState(false);
	const [mayGoOn, setMayGoOn] = useState(true);
	const isOver = left <= 0;
	const goOn = async (): Promise<void> => {
		setBusy(true);
		const who = await client.extendSession().catch(() => undefined);
		setBusy(false);
		setMayGoOn(who !== undefined);
		if (who) onChanged();
	};
	const signIn = (): void => void tell("onedoor-sign-in", {});
	return (
		<div className="od-told" role="alert">
			<Note kind="warn" icon={isOver ? "lock" : "clock"}>
				<div className="od-stack od-stack--2">
					{isOver ? (
						<>
							<p className="strong">{say("not_signed_in")}</p>
							<p>{say("session_over")}</p>
						</>
					) : (
						<p>{say("session_ends", { n: Math.max(1, Math.ceil(left / 60_000)) })}</p>
					)}
					<div className="od-actions">
						{isOver || !mayGoOn ? (
							<>
								<Button kind="second" onClick={signIn}>
									{say("sign_in_again")}
								</Button>
								<Button kind="quiet" onClick={onChanged}>
									{say("try_again")}
								</Button>
							</>
						) : (
							<Button
								kind="second"
								busy={isBusy ? say("opening") : undefined}
								onClick={() => void goOn()}
							>
								{say("stay_signed_in")}
							</Button>
						)}
					</div>
				</div>
			</Note>
		</div>
	);
}

/** Milliseconds left, looked at often enough to say minutes. */
function useLeft(endsAt: number): number {
	const [now, setNow] = useState(() => Date.now());
	useEffect(() => {
		const timer = setInterval(() => setNow(Date.now()), 1000);
		return () => clearInterval(timer);
	}, []);
	return endsAt - now;
}
