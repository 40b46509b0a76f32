// The case on its page of questions, as after a reload there: the element keeps its place in the history.
const id = new URLSearchParams(location.search).get("case");
const stand = { case: id, place: { page: "questions" } };
history.replaceState({ "onedoor-case 1 ": stand }, "");
const element = document.createElement("onedoor-case");
element.setAttribute("case", id);
document.querySelector("main").append(element);
