import { Note } from "@onedoor/form-renderer/parts";
import { type ReactElement, useSyncExternalStore } from "react";
import { useLocation } from "wouter";

import { expiry } from "../host/expiry.ts";
import { useWords } from "../words/index.ts";
import { loginHref } from "./login-href.ts";

/**
 * Says that the network is gone, or that the session has ended, for as long as it is so. The region is always there,
 * so that it is read out.
 */
export function Connection(): ReactElement {
	const { shell, trouble } = useWords();
	const [path] = useLocation();
	const online = useSyncExternalStore(subscribe, () => navigator.onLine);
	const expired = useSyncExternalStore(expiry.subscribe, expiry.get);
	return (
		<div role="status" className="pt-connection">
			{online ? null : (
				<Note kind="warn" icon="wifi">
					<p>{shell.offline}</p>
				</Note>
			)}
			{expired && path !== "/login" ? (
				<Note kind="warn" icon="lock">
					<p>
						<strong>{trouble.expired}.</strong> {trouble.expiredText}{" "}
						<a href={loginHref(path)}>{shell.signIn}</a>
					</p>
				</Note>
			) : null}
		</div>
	);
}

function subscribe(changed: () => void): () => void {
	window.addEventListener("online", changed);
	window.addEventListener("offline", changed);
	return () => {
		window.removeEventListener("online", changed);
		window.removeEventListener("offline", changed);
	};
}
