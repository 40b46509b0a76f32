import { type ReactElement, useEffect } from "react";
import { useLocation, useSearch } from "wouter";

import { useSession } from "../host/Session.tsx";
import { Loading } from "./Loading.tsx";
import { loginHref } from "./login-href.ts";
import { Trouble } from "./Trouble.tsx";

/** Pages for people who are signed in; others are led to the login page and back. */
export function Guarded({ children }: { readonly children: ReactElement }): ReactElement {
	const { who, known, error, refresh } = useSession();
	const [path, navigate] = useLocation();
	const search = useSearch();
	const away = known && who === undefined;
	useEffect(() => {
		if (away) navigate(loginHref(search === "" ? path : `${path}?${search}`), { replace: true });
	}, [away, navigate, path, search]);
	if (error !== undefined) return <Trouble error={error} onAgain={() => void refresh()} />;
	return who === undefined ? <Loading /> : children;
}
