import "@onedoor/form-renderer/theme.css";

import { StrictMode } from "react";
import { createRoot } from "react-dom/client";

import { PreviewPage } from "./PreviewPage.tsx";

const host = document.getElementById("preview");
if (host === null) throw new Error("preview.html has no #preview");
createRoot(host).render(
	<StrictMode>
		<PreviewPage />
	</StrictMode>,
);
