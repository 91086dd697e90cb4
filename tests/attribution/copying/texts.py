"""Invented articles on one event: an agency's text, what outlets make of it, and independent reports."""

from __future__ import annotations

QUOTE = "„Wir haben den Damm jahrelang für sicher gehalten, und das war ein Fehler“"

LEAD = (
    "Nach dem Bruch des Mühlendamms bei Ellerau hat der Deichgraf Henning Tesch einen Neubau angekündigt."
    " Das Wasser hatte in der Nacht zum Dienstag mehrere Höfe am östlichen Ufer eingeschlossen."
)
SAID = f"{QUOTE}, sagte Tesch am Mittag vor Journalisten in der Kreisstadt."
DETAILS = (
    "Nach Angaben der Feuerwehr mussten siebzehn Menschen mit Booten aus ihren Häusern geholt werden, verletzt wurde"
    " niemand. Die Landstraße nach Brackdorf bleibt voraussichtlich bis zum Wochenende gesperrt, weil die Fahrbahn auf"
    " mehreren Metern unterspült ist."
)
BACKGROUND = (
    "Der Damm war vor mehr als sechzig Jahren aus Lehm und Schotter aufgeschüttet und seither nur an der Krone"
    " ausgebessert worden. Ein Gutachten hatte schon im vergangenen Herbst auf Risse hingewiesen, ohne dass der Kreis"
    " daraufhin Geld bereitgestellt hätte."
)

WIRE = "\n\n".join((LEAD, SAID, DETAILS, BACKGROUND))
DATELINED = f"Ellerau (dpa) - {WIRE}"
SHORTENED = "\n\n".join((LEAD, SAID, DETAILS))
OTHER_START = "\n\n".join(
    (
        "Aufräumen in Ellerau: Nach der Flut pumpen Helfer die Keller leer, und viele fragen: Wie geht es weiter?",
        SAID,
        DETAILS,
        BACKGROUND,
    )
)
RETOUCHED = (
    WIRE.replace("angekündigt", "in Aussicht gestellt")
    .replace("mehrere Höfe", "einige Bauernhöfe")
    .replace("siebzehn", "17")
    .replace("voraussichtlich", "wohl")
    .replace("aus Lehm und Schotter", "aus Lehm")
    .replace("Straße", "Strasse")
)
IN_OTHER_ORDER = "\n\n".join((BACKGROUND, DETAILS, SAID, LEAD))

INDEPENDENT = "\n\n".join(
    (
        "In Ellerau steht seit gestern Nacht alles unter Wasser. Gebrochen ist der alte Mühlendamm, den Fachleute"
        " längst aufgegeben hatten.",
        f"Deichgraf Henning Tesch gab sich zerknirscht. {QUOTE}, räumte er ein.",
        "„Ich habe nur noch die Katze gegriffen“, erzählte eine Bäuerin, während Soldaten Sandsäcke stapelten. Siebzehn"
        " Anwohner brachte die Feuerwehr in Sicherheit. Wann Autos wieder nach Brackdorf fahren können, ist ungewiss.",
    )
)
ALSO_INDEPENDENT = "\n\n".join(
    (
        "Ellerau kämpft gegen die Flut, und der zuständige Deichverband gerät unter Druck.",
        f"{QUOTE}, sagte dessen Vorsteher Tesch unserer Zeitung. Mehr wollte er nicht sagen.",
        "Auf den Wiesen treiben Strohballen. Im Rathaus tagt seit dem Morgen ein Krisenstab, der auch über eine Spende"
        " des Landes beraten soll. Einwohner fordern, dass die alten Gutachten offengelegt werden.",
    )
)
