import { Button, Note } from "@onedoor/form-renderer/parts";
import { type ReactElement, useEffect, useState, useSyncExternalStore } from "react";
import { useLocation } from "wouter";

import { expiry } from "../host/expiry.ts";
import { useSession } from "../host/Session.tsx";
import { onSignedIn } from "../host/signed-in.ts";
import { useWords } from "../words/index.ts";
import { loginHref } from "./login-href.ts";

/** So long before it ends a person is told (WCAG 2.2, 2.2.1 asks for 20 seconds at least). */
const WARN_MS = 5 * 60_000;

/**
 * Says that the session will end, and lets the person go on with one press; and that it has ended, with a way to sign
 * in that leaves this page, and what is typed on it, as it is.
 */
export function SessionEnds(): ReactElement | null {
	const { shell, trouble } = useWords();
	const { endsAt, extend, refresh, who } = useSession();
	const [path] = useLocation();
	const isExpired = useSyncExternalStore(expiry.subscribe, expiry.get);
	const left = useLeft(endsAt);
	const [isBusy, setBusy] = useState(false);
	const [mayGoOn, setMayGoOn] = useState(true);
	const isOver = isExpired || (left !== undefined && left <= 0);
	useEffect(() => onSignedIn(() => void refresh()), [refresh]);
	useEffect(() => {
		if (left !== undefined && left <= 0) expiry.set(true);
	}, [left]);
	if (path === "/login" || who === undefined) return null;
	const again = (
		<a
			className="od-btn od-btn--second"
			href={loginHref("/signed-in")}
			target="_blank"
			rel="noreferrer"
		>
			{shell.signInAgain}
		</a>
	);
	if (isOver)
		return (
			<Note kind="warn" icon="lock">
				<div className="od-stack od-stack--2" role="alert">
					<p>
						<strong>{trouble.expired}.</strong> {trouble.expiredText}
					</p>
					<div className="od-actions">{again}</div>
				</div>
			</Note>
		);
	if (left === undefined || left > WARN_MS) return null;
	const goOn = async (): Promise<void> => {
		setBusy(true);
		setMayGoOn(await extend());
		setBusy(false);
	};
	return (
		<Note kind="warn" icon="clock">
			<div className="od-stack od-stack--2">
				<p role="alert">{shell.endsSoon(Math.max(1, Math.ceil(left / 60_000)))}</p>
				<div className="od-actions">
					{mayGoOn ? (
						<Button
							kind="second"
							busy={isBusy ? shell.loading : undefined}
							onClick={() => void goOn()}
						>
							{shell.staySignedIn}
						</Button>
					) : (
						again
					)}
				</div>
			</div>
		</Note>
	);
}

/** Milliseconds left, looked at often enough to say minutes; undefined where there is no end. */
function useLeft(endsAt: number | undefined): number | undefined {
	const [now, setNow] = useState(() => Date.now());
	useEffect(() => {
		if (endsAt === undefined) return;
		setNow(Date.now());
		const timer = setInterval(() => setNow(Date.now()), 1000);
		return () => clearInterval(timer);
	}, [endsAt]);
	return endsAt === undefined ? undefined : endsAt - now;
}
