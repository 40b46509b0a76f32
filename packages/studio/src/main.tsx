import "@onedoor/form-renderer/theme.css";
import "./studio.css";

import { StrictMode } from "react";
import { createRoot } from "react-dom/client";

import { App } from "./App.tsx";

const host = document.getElementById("app");
if (host === null) throw new Error("index.html has no #app");
createRoot(host).render(
	<StrictMode>
		<App />
	</StrictMode>,
);
