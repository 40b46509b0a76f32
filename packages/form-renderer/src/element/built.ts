// What the build begins with: the element, and the style sheet that lies beside it.
import "./element.css";

export * from "./index.ts";
