/**
 * The keyboard's way through the changes. The page says everything without it: links and headings are there, and what it
 * adds is hidden until it runs.
 */
export const SCRIPT = `(() => {
const all = [...document.querySelectorAll("[data-change]")];
const list = document.getElementById("rv-list");
if (all.length === 0 || list === null) return;
for (const one of document.querySelectorAll("[hidden]")) one.hidden = false;
let at = -1;
const show = (index) => {
	at = index;
	all.forEach((one, n) => one.closest("li").classList.toggle("is-open", n === index));
};
const go = (index) => {
	const one = all[Math.max(0, Math.min(all.length - 1, index))];
	one.focus();
	one.closest("li").scrollIntoView({ block: "nearest" });
};
const steps = { ArrowDown: 1, ArrowUp: -1, Home: -all.length, End: all.length };
list.addEventListener("focusin", (event) => {
	const item = event.target.closest("li");
	const index = all.findIndex((one) => item !== null && item.contains(one));
	if (index >= 0) show(index);
});
list.addEventListener("keydown", (event) => {
	const step = steps[event.key];
	if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
	event.preventDefault();
	go(at + step);
});
document.getElementById("rv-back").addEventListener("click", () => go(at < 0 ? 0 : at - 1));
document.getElementById("rv-on").addEventListener("click", () => go(at + 1));
})();`;
