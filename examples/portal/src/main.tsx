import "@onedoor/form-renderer/pages.css";
import "./portal.css";

import { StrictMode } from "react";
import { createRoot } from "react-dom/client";

import { App } from "./App.tsx";

// It comes beside the words, and not after them: on a slow line each wait is most of a second.
if (/^\/cases\/./.test(location.pathname)) import("./portal/CasePage.tsx").catch(() => undefined);

const host = document.getElementById("app");
if (host === null) throw new Error("index.html has no #app");
createRoot(host).render(
	<StrictMode>
		<App />
	</StrictMode>,
);
