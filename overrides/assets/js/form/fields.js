/** The fields of a change, by their kinds: made from what the rules say of them, and read again. */

import { node } from "./element.js";

const ROWS = 4;

function helped(field, id) {
  return field.help ? [node("p", { class: "ll-form__help", id: `${id}-help` }, field.help)] : [];
}

function labelled(field, id, control) {
  if (field.help) control.setAttribute("aria-describedby", `${id}-help`);
  return node("div", { class: "ll-form__field" }, node("label", { for: id }, field.label), ...helped(field, id), control);
}

function line(field, id) {
  const control = node("input", { id, name: field.key, class: "ll-form__box", autocomplete: "off" });
  control.value = field.value;
  return labelled(field, id, control);
}

function lines(field, id) {
  const control = node("textarea", { id, name: field.key, class: "ll-form__box", rows: ROWS });
  control.value = field.value;
  return labelled(field, id, control);
}

function choice(field, id) {
  const options = field.options.map(({ value, words }) => node("option", { value }, words));
  const control = node("select", { id, name: field.key, class: "ll-form__box" }, ...options);
  control.value = field.value;
  if (field.decides) control.dataset.llDecides = "";
  return labelled(field, id, control);
}

function ticks(field, id) {
  const set = field.value.split("\n");
  const boxes = field.options.map(({ value, words }) => {
    const box = node("input", { type: "checkbox", name: field.key, value, class: "ll-form__tick" });
    box.checked = set.includes(value);
    return node("label", { class: "ll-form__option" }, box, node("span", {}, words));
  });
  const legend = node("legend", {}, field.label);
  const said = field.help ? `${id}-help` : null;
  return node("fieldset", { class: "ll-form__field", "aria-describedby": said }, legend, ...helped(field, id), ...boxes);
}

function cell(field, row, column) {
  const name = `${row}.${column}`;
  const box = node("textarea", { name, class: "ll-form__box", rows: 2, "aria-label": `${row}${column}`, "data-ll-cell": name });
  const first = field.cells.find(([key]) => key === name);
  box.value = first ? first[1] : "";
  return node("td", { "data-label": column }, box);
}

function grid(field, id) {
  const head = ["", ...field.columns].map((word) => node("th", { scope: "col" }, word));
  const rows = field.rows.map((row) =>
    node("tr", {}, node("th", { scope: "row" }, row), ...field.columns.map((column) => cell(field, row, column))),
  );
  const table = node("table", { class: "ll-form__grid" }, node("caption", {}, field.label));
  table.append(node("thead", {}, node("tr", {}, ...head)), node("tbody", {}, ...rows));
  return node("div", { class: "ll-form__field" }, ...helped(field, id), table);
}

const MADE = { line, lines, choice, ticks, grid };

/** Make the elements of fields, in their order. */
export function fieldElements(fields) {
  return fields.map((field, number) => MADE[field.kind](field, `ll-field-${number}`));
}

/** Return what stands in the fields below an element, by their keys; of ticks a line each. */
export function givenIn(parent) {
  const given = {};
  for (const control of parent.querySelectorAll("[name]")) {
    if (control.type !== "checkbox") given[control.name] = control.value;
    else if (!(control.name in given)) given[control.name] = "";
    if (control.type === "checkbox" && control.checked) {
      given[control.name] = given[control.name] ? `${given[control.name]}\n${control.value}` : control.value;
    }
  }
  return given;
}
