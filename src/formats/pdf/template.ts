/**
 * The Typst program of every PDF. The pages come as JSON in `sys.inputs`, so that no text is ever read as markup.
 *
 * A paragraph is one line of boxes without size, each with text hung up at its exact place: that keeps the words of a
 * paragraph together in the structure tree. The inside of a box is wide enough that Typst breaks no line by itself.
 * Shapes are artifacts by themselves.
 */
export const TEMPLATE = `
#let book = json(bytes(sys.inputs.book))
#let far = 100000pt
#let styles = book.styles.map(((family, size, colour)) => {
  let style = text.with(font: family, size: size * 1pt)
  if colour != none { style.with(fill: rgb(colour)) }
  else { style.with(fill: rgb("#0000"), features: (mark: 0, mkmk: 0)) }
})

#set document(title: book.title, description: book.description, date: none)
#set page(margin: 0pt)
#set text(
  lang: book.lang, region: book.region, dir: ltr, fallback: false, hyphenate: false, overhang: false,
  cjk-latin-spacing: none, top-edge: "baseline", bottom-edge: "baseline",
)
#set par(spacing: 0pt, leading: 0pt)
#set figure(numbering: none, outlined: false, supplement: none, gap: 0pt)
#show heading: it => it.body
#show figure: set align(left)
#show figure: it => it.body

#let line(texts) = texts.map(((style, ..parts)) => (styles.at(style))(parts.join(box()))).join()
#let strip((direction, edge, baseline, pitch, ..lines)) = {
  let (x, y) = (edge * 1pt, baseline * 1pt)
  let body = { set par(leading: pitch * 1pt); lines.map(line).join(linebreak()) }
  if direction == "ltr" { box(width: 0pt, height: 0pt, inset: (left: x, right: -far - x, top: y), body) }
  else {
    let body = { set text(dir: rtl); align(right, body) }
    box(width: 0pt, height: 0pt, inset: (left: x - far, right: -x, top: y), body)
  }
}
#let words(strips) = strips.map(strip).join()

#let segment((op, ..at)) = {
  let at = at.map(length => length * 1pt)
  if op == "move" { curve.move((at.at(0), at.at(1))) }
  else if op == "line" { curve.line((at.at(0), at.at(1))) }
  else if op == "cubic" { curve.cubic((at.at(0), at.at(1)), (at.at(2), at.at(3)), (at.at(4), at.at(5))) }
  else { curve.close() }
}
#let shape(fill, stroke, path) = curve(
  fill: if fill != none { rgb(fill) },
  stroke: if stroke != none {
    let (colour, width, dash) = stroke
    (paint: rgb(colour), thickness: width * 1pt, dash: if dash != () { dash.map(length => length * 1pt) })
  },
  ..path.map(segment),
)

#let put = place.with(left + top)
#let draw = (
  shape: (..it) => put(shape(..it)),
  outlines: picture => put(pdf.artifact(kind: "page", image(bytes(picture), format: "svg", width: 100%, height: 100%))),
  par: list => put(par(words(list))),
  artifact: list => put(pdf.artifact(kind: "page", words(list))),
  heading: (level, x, y, list) => put(dx: x * 1pt, dy: y * 1pt, heading(level: level, words(list))),
  figure: (alt, list) => put(figure(alt: alt, words(list))),
  link: (target, x, y, width, height, list) => {
    let to = if type(target) == str { target } else { (page: target.at(0), x: target.at(1) * 1pt, y: target.at(2) * 1pt) }
    put(dx: x * 1pt, dy: y * 1pt, par(link(to, box(width: width * 1pt, height: height * 1pt, words(list)))))
  },
)

// A picture as a whole is told by a speck in the corner: one of the page's size would show its words under every pointer.
#let speck(colour) = bytes("<svg xmlns='http://www.w3.org/2000/svg' width='1' height='1'><path d='M0 0h1v1h-1z' fill='" + colour + "'/></svg>")
#for (width, height, background, description, marks) in book.pages {
  page(width: width * 1pt, height: height * 1pt, fill: rgb(background), {
    if description != "" { put(image(speck(background), format: "svg", width: 1pt, alt: description)) }
    for (kind, ..arguments) in marks { (draw.at(kind))(..arguments) }
  })
}
`;
