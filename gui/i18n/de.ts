<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>Archive</name>
    <message>
        <source>What you chose is no longer in the archive. Please choose again.</source>
        <translation>Was Sie gewählt haben, ist nicht mehr im Archiv. Bitte neu wählen.</translation>
    </message>
</context>
<context>
    <name>ArticlePane</name>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Choose a quote to read it in its article.</source>
        <translation>Wählen Sie ein Zitat, um es im Artikel zu lesen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln earlier version(s)</source>
        <translation>
            <numerusform>%Ln frühere Fassung</numerusform>
            <numerusform>%Ln frühere Fassungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Very long text, divided at %Ln place(s): quotes there may be missing.</source>
        <translation>
            <numerusform>Sehr langer Text, an %Ln Stelle geteilt: Dort können Zitate fehlen.</numerusform>
            <numerusform>Sehr langer Text, an %Ln Stellen geteilt: Dort können Zitate fehlen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BackupList</name>
    <message>
        <source>Backups of the archive</source>
        <translation>Sicherungen des Archivs</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Anlass</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>just now: in order</source>
        <translation>gerade eben: in Ordnung</translation>
    </message>
    <message>
        <source>just now: damaged</source>
        <translation>gerade eben: beschädigt</translation>
    </message>
    <message>
        <source>when it was made</source>
        <translation>beim Sichern</translation>
    </message>
</context>
<context>
    <name>BackupsDialog</name>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>&amp;Back up now</source>
        <translation>&amp;Jetzt sichern</translation>
    </message>
    <message>
        <source>&amp;Check</source>
        <translation>&amp;Prüfen</translation>
    </message>
    <message>
        <source>&amp;Restore …</source>
        <translation>&amp;Wiederherstellen …</translation>
    </message>
    <message>
        <source>Open &amp;folder</source>
        <translation>&amp;Ordner öffnen</translation>
    </message>
    <message>
        <source>Check the &amp;archive</source>
        <translation>&amp;Archiv prüfen</translation>
    </message>
    <message>
        <source>&amp;Make it smaller</source>
        <translation>Archiv &amp;verkleinern</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Backing up …</source>
        <translation>Das Archiv wird gesichert …</translation>
    </message>
    <message>
        <source>Reading the backup …</source>
        <translation>Die Sicherung wird gelesen …</translation>
    </message>
    <message>
        <source>Reading the whole archive …</source>
        <translation>Das ganze Archiv wird gelesen …</translation>
    </message>
    <message>
        <source>Writing the archive anew …</source>
        <translation>Das Archiv wird neu geschrieben …</translation>
    </message>
    <message>
        <source>Comparing …</source>
        <translation>Sicherung und Archiv werden verglichen …</translation>
    </message>
    <message>
        <source>There is no backup of this archive yet.</source>
        <translation>Von diesem Archiv gibt es noch keine Sicherung.</translation>
    </message>
    <message>
        <source>This backup is damaged. Choose another one.</source>
        <translation>Diese Sicherung ist beschädigt. Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>Restoring …</source>
        <translation>Die Sicherung wird wiederhergestellt …</translation>
    </message>
    <message>
        <source>Backups lie beside the archive. Of those that the program makes by itself the latest ten stay; those that you make all stay.</source>
        <translation>Sicherungen liegen neben dem Archiv. Von denen, die das Programm selbst anlegt, bleiben die letzten zehn; was Sie selbst sichern, bleibt.</translation>
    </message>
    <message>
        <source>At work</source>
        <translation>Es wird gearbeitet</translation>
    </message>
</context>
<context>
    <name>BackupsMenu</name>
    <message>
        <source>The archive cannot be opened</source>
        <translation>Das Archiv lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>The backup before it could not be made</source>
        <translation>Die Sicherung davor ist nicht gelungen</translation>
    </message>
    <message>
        <source>The daily backup could not be made</source>
        <translation>Die tägliche Sicherung ist nicht gelungen</translation>
    </message>
</context>
<context>
    <name>CheckPage</name>
    <message>
        <source>Paste a quote above and check it against the archive.</source>
        <translation>Fügen Sie oben ein Zitat ein und prüfen Sie, ob es im Archiv steht.</translation>
    </message>
    <message>
        <source>Try fewer words, or import more articles.</source>
        <translation>Versuchen Sie es mit weniger Wörtern, oder importieren Sie mehr Artikel.</translation>
    </message>
</context>
<context>
    <name>ColumnsDialog</name>
    <message>
        <source>Columns of {file}</source>
        <translation>Spalten von {file}</translation>
    </message>
    <message>
        <source>– none –</source>
        <translation>– keine –</translation>
    </message>
    <message>
        <source>Please choose the column that holds the text of the articles.</source>
        <translation>Bitte die Spalte wählen, in der der Text der Artikel steht.</translation>
    </message>
    <message>
        <source>“{heading}” is chosen twice: a column has one meaning.</source>
        <translation>„{heading}“ ist zweimal gewählt: Eine Spalte hat eine Bedeutung.</translation>
    </message>
    <message>
        <source>Tables with the same headings are read like this from now on.</source>
        <translation>Tabellen mit denselben Überschriften werden künftig so gelesen.</translation>
    </message>
    <message>
        <source>First rows of the table</source>
        <translation>Erste Zeilen der Tabelle</translation>
    </message>
    <message>
        <source>As you said for these headings before.</source>
        <translation>Wie zuletzt für diese Überschriften gewählt.</translation>
    </message>
    <message>
        <source>Which column holds what?</source>
        <translation>Welche Spalte enthält was?</translation>
    </message>
</context>
<context>
    <name>DecisionModel</name>
    <message>
        <source>undone</source>
        <translation>zurückgenommen</translation>
    </message>
    <message>
        <source>undone for good</source>
        <translation>zurückgenommen, seither anders entschieden</translation>
    </message>
</context>
<context>
    <name>DiffLegend</name>
    <message>
        <source>Which form of the words stands for what</source>
        <translation>Welche Form der Wörter wofür steht</translation>
    </message>
</context>
<context>
    <name>DropOverlay</name>
    <message>
        <source>Let go to import</source>
        <translation>Loslassen zum Importieren</translation>
    </message>
</context>
<context>
    <name>EmptyHint</name>
    <message>
        <source>Import articles …</source>
        <translation>Artikel importieren …</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter zurücksetzen</translation>
    </message>
    <message>
        <source>No quote matches the filter</source>
        <translation>Kein Zitat passt zum Filter</translation>
    </message>
    <message>
        <source>Try fewer words or another speaker.</source>
        <translation>Versuchen Sie es mit weniger Wörtern oder einem anderen Sprecher.</translation>
    </message>
    <message>
        <source>No articles yet</source>
        <translation>Noch keine Artikel</translation>
    </message>
    <message>
        <source>Drop articles, folders or links anywhere in this window.</source>
        <translation>Ziehen Sie Artikel, Ordner oder Links irgendwo in dieses Fenster.</translation>
    </message>
</context>
<context>
    <name>EntityList</name>
    <message>
        <source>Speakers</source>
        <translation>Sprecher</translation>
    </message>
</context>
<context>
    <name>EntityModel</name>
    <message numerus="yes">
        <source>%Ln quote(s)</source>
        <translation>
            <numerusform>%Ln Zitat</numerusform>
            <numerusform>%Ln Zitate</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EvidenceList</name>
    <message>
        <source>Evidence</source>
        <translation>Belege</translation>
    </message>
</context>
<context>
    <name>EvidenceModel</name>
    <message>
        <source>not a quote</source>
        <translation>kein Zitat</translation>
    </message>
</context>
<context>
    <name>EvidencePane</name>
    <message>
        <source>Asked</source>
        <translation>Gesucht</translation>
    </message>
    <message>
        <source>In the article</source>
        <translation>Im Artikel</translation>
    </message>
    <message>
        <source>Show in the article</source>
        <translation>Im Artikel zeigen</translation>
    </message>
    <message>
        <source>Speaker not named</source>
        <translation>Sprecher nicht genannt</translation>
    </message>
    <message>
        <source>Stands in the article, but not as a quote</source>
        <translation>Steht im Artikel, aber nicht als Zitat</translation>
    </message>
</context>
<context>
    <name>ExportDesk</name>
    <message>
        <source>Writing {file} …</source>
        <translation>{file} wird geschrieben …</translation>
    </message>
    <message>
        <source>{file}: {reason}. Choose another folder, or close the file in other programs.</source>
        <translation>{file}: {reason}. Wählen Sie einen anderen Ordner oder schließen Sie die Datei in anderen Programmen.</translation>
    </message>
    <message>
        <source>The file could not be written</source>
        <translation>Die Datei ließ sich nicht schreiben</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(s) written to {file}</source>
        <translation>
            <numerusform>%Ln Eintrag in {file} geschrieben</numerusform>
            <numerusform>%Ln Einträge in {file} geschrieben</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Clear</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>All outlets</source>
        <translation>Alle Outlets</translation>
    </message>
    <message>
        <source>Search quotes or speakers</source>
        <translation>Zitat oder Sprecher suchen</translation>
    </message>
    <message>
        <source>Full text</source>
        <translation>Volltext</translation>
    </message>
    <message>
        <source>All speakers</source>
        <translation>Alle Sprecher</translation>
    </message>
    <message>
        <source>All types</source>
        <translation>Alle Arten</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Sprecher</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>Outlet</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Deviations</source>
        <translation>Abweichungen</translation>
    </message>
    <message>
        <source>Only where outlets differ in number, name, negation or words</source>
        <translation>Nur, wo sich Outlets in Zahl, Name, Verneinung oder Wortlaut unterscheiden</translation>
    </message>
    <message>
        <source>Only deviations</source>
        <translation>Nur Abweichungen</translation>
    </message>
    <message>
        <source>Only: {label}. Click to show all.</source>
        <translation>Nur: {label}. Ein Klick zeigt wieder alle.</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>&amp;Go back to here</source>
        <translation>&amp;Bis hierhin zurück</translation>
    </message>
    <message>
        <source>Everything decided after the chosen row is undone</source>
        <translation>Alles, was nach der gewählten Zeile entschieden wurde, wird zurückgenommen</translation>
    </message>
    <message>
        <source>&amp;Undo everything</source>
        <translation>&amp;Alles zurücknehmen</translation>
    </message>
    <message>
        <source>As it was before the first decision</source>
        <translation>Wie es vor der ersten Entscheidung war</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Entscheidungen</translation>
    </message>
    <message>
        <source>The latest decision comes first. Nothing is lost: what you undo can be redone.</source>
        <translation>Die letzte Entscheidung steht oben. Nichts geht verloren: Was Sie zurücknehmen, lässt sich wiederholen.</translation>
    </message>
    <message>
        <source>Nothing has been decided yet. What you decide will stand here and can be undone.</source>
        <translation>Noch ist nichts entschieden. Was Sie entscheiden, steht dann hier und lässt sich zurücknehmen.</translation>
    </message>
    <message>
        <source>&amp;Redo up to here</source>
        <translation>&amp;Bis hierhin wiederholen</translation>
    </message>
</context>
<context>
    <name>ImportBar</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Show queue</source>
        <translation>Warteschlange zeigen</translation>
    </message>
    <message>
        <source>Stop now</source>
        <translation>Sofort beenden</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) of the last import were not finished</source>
        <translation>
            <numerusform>%Ln Artikel des letzten Imports wurde nicht fertig</numerusform>
            <numerusform>%Ln Artikel des letzten Imports wurden nicht fertig</numerusform>
        </translation>
    </message>
    <message>
        <source>Hide queue</source>
        <translation>Warteschlange verbergen</translation>
    </message>
    <message>
        <source>Looking for the same statements in other articles …</source>
        <translation>Gleiche Aussagen in anderen Artikeln werden gesucht …</translation>
    </message>
    <message>
        <source>Finishing the article in hand, then stopping …</source>
        <translation>Der laufende Artikel wird noch beendet, dann bricht der Import ab …</translation>
    </message>
    <message>
        <source>Finishing what has begun, then pausing: {done} of {total}</source>
        <translation>Begonnenes wird noch beendet, dann Pause: {done} von {total}</translation>
    </message>
    <message>
        <source>Paused: {done} of {total}</source>
        <translation>Pause: {done} von {total}</translation>
    </message>
    <message>
        <source>Preparing the import …</source>
        <translation>Import wird vorbereitet …</translation>
    </message>
    <message>
        <source>Reading {number} of {total}: {file}</source>
        <translation>{number} von {total}: {file}</translation>
    </message>
    <message>
        <source>The statements could not be brought up to date; the next import does it</source>
        <translation>Die Aussagen ließen sich nicht auf den neuesten Stand bringen; der nächste Import holt es nach</translation>
    </message>
    <message>
        <source>All articles have been analysed by these models already</source>
        <translation>Alle Artikel sind schon mit diesen Modellen analysiert</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) analysed anew</source>
        <translation>
            <numerusform>%Ln Artikel neu analysiert</numerusform>
            <numerusform>%Ln Artikel neu analysiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) imported</source>
        <translation>
            <numerusform>%Ln Artikel importiert</numerusform>
            <numerusform>%Ln Artikel importiert</numerusform>
        </translation>
    </message>
    <message>
        <source>{articles}, {quotes} found</source>
        <translation>{articles}, {quotes} gefunden</translation>
    </message>
    <message numerus="yes">
        <source>%Ln quote(s)</source>
        <translation>
            <numerusform>%Ln Zitat</numerusform>
            <numerusform>%Ln Zitate</numerusform>
        </translation>
    </message>
    <message>
        <source>Import cancelled. What was done is kept: {told}</source>
        <translation>Import abgebrochen. Fertiges ist gespeichert: {told}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln fehlgeschlagen</numerusform>
            <numerusform>%Ln fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Progress of the import</source>
        <translation>Fortschritt des Imports</translation>
    </message>
    <message>
        <source>Every source with its state (Ctrl+J)</source>
        <translation>Jede Quelle mit ihrem Stand (Strg+J)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>ImportDesk</name>
    <message>
        <source>Example.db</source>
        <translation>Beispiel.db</translation>
    </message>
    <message>
        <source>Archive.db</source>
        <translation>Archiv.db</translation>
    </message>
    <message>
        <source>Nothing to import was copied. Copy an address, files or the text of an article.</source>
        <translation>Kopiert ist nichts, was sich importieren lässt. Kopieren Sie eine Adresse, Dateien oder den Text eines Artikels.</translation>
    </message>
    <message>
        <source>Every file could be read</source>
        <translation>Alle Dateien konnten gelesen werden</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>Which mark stands for what</source>
        <translation>Welche Markierung wofür steht</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Sprecher</translation>
    </message>
    <message>
        <source>Cue</source>
        <translation>Redesignal</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>Rahmen</translation>
    </message>
</context>
<context>
    <name>LossWords</name>
    <message>
        <source>The present file is damaged. It is not deleted: it is laid aside under another name.</source>
        <translation>Die jetzige Datei ist beschädigt. Sie wird nicht gelöscht, sondern unter anderem Namen beiseitegelegt.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln Artikel</numerusform>
            <numerusform>%Ln Artikel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln decision(s)</source>
        <translation>
            <numerusform>%Ln Entscheidung</numerusform>
            <numerusform>%Ln Entscheidungen</numerusform>
        </translation>
    </message>
    <message>
        <source>The present state is backed up first and stays in the list.</source>
        <translation>Der jetzige Stand wird vorher gesichert und bleibt in der Liste.</translation>
    </message>
    <message>
        <source>Nothing has been added since.</source>
        <translation>Seitdem ist nichts hinzugekommen.</translation>
    </message>
    <message>
        <source>What came since goes with it: {articles} and {decisions}.</source>
        <translation>Was seitdem hinzukam, fehlt dann: {articles} und {decisions}.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>“%1” comes from an older version of Zitatspur. It is backed up and then brought up to date.</source>
        <translation>„%1“ stammt von einer älteren Version von Zitatspur. Es wird gesichert und dann auf den neuen Stand gebracht.</translation>
    </message>
    <message>
        <source>Opening the archive</source>
        <translation>Archiv wird geöffnet</translation>
    </message>
    <message>
        <source>&amp;Quotes</source>
        <translation>&amp;Zitate</translation>
    </message>
    <message>
        <source>&amp;Statements</source>
        <translation>&amp;Aussagen</translation>
    </message>
    <message>
        <source>S&amp;peakers</source>
        <translation>&amp;Sprecher</translation>
    </message>
    <message>
        <source>&amp;Outlets</source>
        <translation>&amp;Outlets</translation>
    </message>
    <message>
        <source>&amp;Check</source>
        <translation>&amp;Prüfen</translation>
    </message>
    <message>
        <source>The archive could not be changed</source>
        <translation>Das Archiv ließ sich nicht ändern</translation>
    </message>
    <message>
        <source>The archive could not be read</source>
        <translation>Das Archiv ließ sich nicht lesen</translation>
    </message>
    <message>
        <source>First select words in the article, with the mouse or with Shift and the arrow keys.</source>
        <translation>Wählen Sie zuerst Wörter im Artikel aus: mit der Maus oder mit Umschalt und den Pfeiltasten.</translation>
    </message>
</context>
<context>
    <name>ModelList</name>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Language models</source>
        <translation>Sprachmodelle</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>in Gebrauch</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>bereit</translation>
    </message>
    <message>
        <source>not fetched</source>
        <translation>nicht geladen</translation>
    </message>
</context>
<context>
    <name>ModelsDialog</name>
    <message>
        <source>Check &amp;files</source>
        <translation>Dateien &amp;prüfen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Analyse articles &amp;anew</source>
        <translation>Artikel &amp;neu analysieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Asking the server …</source>
        <translation>Der Server wird gefragt …</translation>
    </message>
    <message>
        <source>Comparing every file with its checksum …</source>
        <translation>Jede Datei wird mit ihrer Prüfsumme verglichen …</translation>
    </message>
    <message>
        <source>Cancelling …</source>
        <translation>Wird abgebrochen …</translation>
    </message>
    <message>
        <source>The chosen models are gone, those of the program are used: {name}</source>
        <translation>Die gewählten Modelle fehlen, es gelten die mitgelieferten: {name}</translation>
    </message>
    <message>
        <source>File {number} of {files}: {name}, {loaded} of {total} MB</source>
        <translation>Datei {number} von {files}: {name}, {loaded} von {total} MB</translation>
    </message>
    <message>
        <source>From now on these models are used: {name}</source>
        <translation>Ab jetzt werden diese Modelle verwendet: {name}</translation>
    </message>
    <message>
        <source>These files are damaged or missing; fetch the models again: {files}</source>
        <translation>Diese Dateien sind beschädigt oder fehlen; bitte die Modelle noch einmal laden: {files}</translation>
    </message>
    <message>
        <source>All files are as they should be.</source>
        <translation>Alle Dateien sind, wie sie sein sollen.</translation>
    </message>
    <message>
        <source>Cancelled. What is loaded is kept for the next time.</source>
        <translation>Abgebrochen. Was geladen ist, bleibt für das nächste Mal.</translation>
    </message>
    <message>
        <source>&amp;Use these</source>
        <translation>&amp;Verwenden</translation>
    </message>
    <message>
        <source>&amp;Fetch and use</source>
        <translation>&amp;Laden und verwenden</translation>
    </message>
    <message>
        <source>Language models</source>
        <translation>Sprachmodelle</translation>
    </message>
    <message>
        <source>Progress of the fetching</source>
        <translation>Fortschritt des Ladens</translation>
    </message>
    <message>
        <source>The program has German models of its own. With a connection to the internet you can fetch those of Stanza; no article leaves this computer for it. How well quotes are found with them was not measured.</source>
        <translation>Das Programm hat eigene deutsche Modelle. Mit einer Netzverbindung können Sie die von Stanza laden; kein Artikel verlässt dafür diesen Rechner. Wie gut Zitate mit ihnen gefunden werden, ist nicht gemessen.</translation>
    </message>
    <message>
        <source>These models found the quotes of this archive:</source>
        <translation>Diese Modelle fanden die Zitate dieses Archivs:</translation>
    </message>
    <message numerus="yes">
        <source>%Ln quote(s)</source>
        <translation>
            <numerusform>%Ln Zitat</numerusform>
            <numerusform>%Ln Zitate</numerusform>
        </translation>
    </message>
    <message>
        <source>Analysing anew keeps what you have reviewed and decided.</source>
        <translation>Was Sie geprüft und entschieden haben, bleibt bei einer neuen Analyse erhalten.</translation>
    </message>
</context>
<context>
    <name>NamingModel</name>
    <message>
        <source>Called</source>
        <translation>Genannt</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>Zitate</translation>
    </message>
    <message>
        <source>Why the same</source>
        <translation>Warum dieselben</translation>
    </message>
</context>
<context>
    <name>NewQuoteDialog</name>
    <message>
        <source>New quote</source>
        <translation>Neues Zitat</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Add the quote</source>
        <translation>Zitat ergänzen</translation>
    </message>
    <message>
        <source>&amp;Type</source>
        <translation>&amp;Art</translation>
    </message>
    <message>
        <source>&amp;Speaker</source>
        <translation>&amp;Sprecher</translation>
    </message>
</context>
<context>
    <name>OutletsPage</name>
    <message>
        <source>Who reports whom</source>
        <translation>Wer zitiert wen</translation>
    </message>
    <message>
        <source>Quotes per day</source>
        <translation>Zitate pro Tag</translation>
    </message>
    <message>
        <source>Direct and indirect speech</source>
        <translation>Direkte und indirekte Rede</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Direct and indirect</source>
        <translation>Direkt und indirekt</translation>
    </message>
    <message>
        <source>Save picture …</source>
        <translation>Bild speichern …</translation>
    </message>
    <message>
        <source>The shown picture as PNG or SVG</source>
        <translation>Das gezeigte Bild als PNG oder SVG</translation>
    </message>
    <message>
        <source>No quotes yet</source>
        <translation>Noch keine Zitate</translation>
    </message>
    <message>
        <source>Pictures come with the articles that you import.</source>
        <translation>Bilder kommen mit den Artikeln, die Sie importieren.</translation>
    </message>
    <message>
        <source>A click on a number, or Return, shows the quotes it counts.</source>
        <translation>Ein Klick auf eine Zahl oder die Eingabetaste zeigt die Zitate dahinter.</translation>
    </message>
    <message>
        <source>A click on a bar, or Return, shows the quotes of that day or month.</source>
        <translation>Ein Klick auf einen Balken oder die Eingabetaste zeigt die Zitate dieses Tages oder Monats.</translation>
    </message>
    <message>
        <source>A click on a part of a bar, or Return, shows its quotes.</source>
        <translation>Ein Klick auf ein Stück eines Balkens oder die Eingabetaste zeigt die Zitate dazu.</translation>
    </message>
    <message>
        <source>A click on an outlet, or Return, lists what it left out.</source>
        <translation>Ein Klick auf ein Outlet oder die Eingabetaste zeigt, was dort fehlt.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln statement(s) of at least two others that {outlet} does not have</source>
        <translation>
            <numerusform>%Ln Aussage von mindestens zwei anderen, die {outlet} nicht hat</numerusform>
            <numerusform>%Ln Aussagen von mindestens zwei anderen, die {outlet} nicht hat</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
</context>
<context>
    <name>PeriodButton</name>
    <message>
        <source>All days</source>
        <translation>Alle Tage</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
</context>
<context>
    <name>PortraitPane</name>
    <message>
        <source>Choose a speaker.</source>
        <translation>Wählen Sie einen Sprecher.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln quote(s)</source>
        <translation>
            <numerusform>%Ln Zitat</numerusform>
            <numerusform>%Ln Zitate</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln outlet(s)</source>
        <translation>
            <numerusform>%Ln Outlet</numerusform>
            <numerusform>%Ln Outlets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und %Ln weitere</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Perhaps the same: %Ln</source>
        <translation>
            <numerusform>Vielleicht dieselben: %Ln</numerusform>
            <numerusform>Vielleicht dieselben: %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Merge with {name}</source>
        <translation>Zusammenführen mit {name}</translation>
    </message>
    <message>
        <source>Others with the same surname or a like name</source>
        <translation>Andere mit demselben Nachnamen oder ähnlichem Namen</translation>
    </message>
    <message>
        <source>What articles call this speaker</source>
        <translation>Wie Artikel diesen Sprecher nennen</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Return</source>
        <translation>Eingabetaste</translation>
    </message>
</context>
<context>
    <name>QuestionBar</name>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Paste the words of a quote</source>
        <translation>Die Worte eines Zitats einfügen</translation>
    </message>
    <message>
        <source>Words of the quote</source>
        <translation>Worte des Zitats</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Sprecher</translation>
    </message>
    <message>
        <source>Speaker, if known</source>
        <translation>Sprecher, falls bekannt</translation>
    </message>
    <message numerus="yes">
        <source>A quote has %Ln word(s) at most.</source>
        <translation>
            <numerusform>Ein Zitat hat höchstens %Ln Wort.</numerusform>
            <numerusform>Ein Zitat hat höchstens %Ln Wörter.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueueModel</name>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>Zitate</translation>
    </message>
</context>
<context>
    <name>QueuePanel</name>
    <message>
        <source>Only failed</source>
        <translation>Nur fehlgeschlagene</translation>
    </message>
    <message>
        <source>Show article</source>
        <translation>Artikel zeigen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Copy reason</source>
        <translation>Grund kopieren</translation>
    </message>
    <message>
        <source>Assign columns …</source>
        <translation>Spalten zuordnen …</translation>
    </message>
    <message>
        <source>Try all failed again</source>
        <translation>Alle fehlgeschlagenen erneut versuchen</translation>
    </message>
    <message>
        <source>Tidy up</source>
        <translation>Aufräumen</translation>
    </message>
    <message>
        <source>Removes from this list what is done or cancelled; in the archive it stays</source>
        <translation>Entfernt aus dieser Liste, was fertig oder abgebrochen ist; im Archiv bleibt es</translation>
    </message>
    <message>
        <source>Close the import queue</source>
        <translation>Warteschlange schließen</translation>
    </message>
    <message>
        <source>Nothing is being imported. Drop articles, folders or links anywhere in this window.</source>
        <translation>Es wird nichts importiert. Ziehen Sie Artikel, Ordner oder Links irgendwo in dieses Fenster.</translation>
    </message>
    <message>
        <source>Import queue</source>
        <translation>Warteschlange</translation>
    </message>
</context>
<context>
    <name>QueueTable</name>
    <message>
        <source>Sources of the import</source>
        <translation>Quellen des Imports</translation>
    </message>
    <message>
        <source>&amp;Show article</source>
        <translation>Artikel &amp;zeigen</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Erneut versuchen</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Assign columns …</source>
        <translation>&amp;Spalten zuordnen …</translation>
    </message>
    <message>
        <source>Copy &amp;reason</source>
        <translation>&amp;Grund kopieren</translation>
    </message>
</context>
<context>
    <name>QuoteCounting</name>
    <message numerus="yes">
        <source>%Ln quote(s)</source>
        <translation>
            <numerusform>%Ln Zitat</numerusform>
            <numerusform>%Ln Zitate</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln article(s)</source>
        <translation>
            <numerusform>in %Ln Artikel</numerusform>
            <numerusform>in %Ln Artikeln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuoteModel</name>
    <message>
        <source>Found in this article only</source>
        <translation>Nur in diesem Artikel gefunden</translation>
    </message>
    <message numerus="yes">
        <source>The same statement stands in %Ln article(s)</source>
        <translation>
            <numerusform>Diese Aussage steht in %Ln Artikel</numerusform>
            <numerusform>Diese Aussage steht in %Ln Artikeln</numerusform>
        </translation>
    </message>
    <message>
        <source>Here: {deviations}</source>
        <translation>Hier: {deviations}</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Sprecher</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Zitat</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>Outlet</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Variants</source>
        <translation>Varianten</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
</context>
<context>
    <name>QuotePicker</name>
    <message>
        <source>Choose a quote</source>
        <translation>Zitat wählen</translation>
    </message>
    <message>
        <source>Put in</source>
        <translation>Hinzufügen</translation>
    </message>
</context>
<context>
    <name>QuoteTable</name>
    <message>
        <source>Quotes</source>
        <translation>Zitate</translation>
    </message>
    <message>
        <source>&amp;Sort by</source>
        <translation>&amp;Sortieren nach</translation>
    </message>
    <message>
        <source>&amp;Columns</source>
        <translation>Sp&amp;alten</translation>
    </message>
    <message>
        <source>Article and place in the text</source>
        <translation>Artikel und Stelle im Text</translation>
    </message>
</context>
<context>
    <name>QuotesPage</name>
    <message>
        <source>Everything here is reviewed</source>
        <translation>Hier ist alles geprüft</translation>
    </message>
    <message>
        <source>Undo brings a quote back into the queue.</source>
        <translation>„Rückgängig“ bringt ein Zitat zurück in die Reihe.</translation>
    </message>
</context>
<context>
    <name>ReviewBar</name>
    <message>
        <source>{reviewed} of {total} reviewed</source>
        <translation>{reviewed} von {total} geprüft</translation>
    </message>
    <message>
        <source>All quotes</source>
        <translation>Alle Zitate</translation>
    </message>
    <message>
        <source>Open ones, doubtful first</source>
        <translation>Offene, unsichere zuerst</translation>
    </message>
    <message>
        <source>Open ones, sure first</source>
        <translation>Offene, sichere zuerst</translation>
    </message>
    <message>
        <source>Open ones, article by article</source>
        <translation>Offene, Artikel für Artikel</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Durchsicht</translation>
    </message>
    <message>
        <source>Which quotes to go through, and in which order</source>
        <translation>Welche Zitate Sie durchgehen und in welcher Reihenfolge</translation>
    </message>
    <message>
        <source>Progress of the review</source>
        <translation>Fortschritt der Durchsicht</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Language &amp;models …</source>
        <translation>Sprach&amp;modelle …</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>German Excel</source>
        <translation>Excel auf Deutsch</translation>
    </message>
    <message>
        <source>Plain: commas</source>
        <translation>Schlicht: mit Kommas</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>Size of &amp;letters</source>
        <translation>Schrift&amp;größe</translation>
    </message>
    <message>
        <source>Tables (&amp;CSV) for</source>
        <translation>&amp;Tabellen (CSV)</translation>
    </message>
    <message>
        <source>&amp;Sign decisions as</source>
        <translation>&amp;Entscheidungen zeichnen als</translation>
    </message>
    <message>
        <source>Language and letters can be changed again when the import is done.</source>
        <translation>Sprache und Schrift lassen sich wieder ändern, wenn der Import fertig ist.</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>What they do</source>
        <translation>Was sie tun</translation>
    </message>
    <message>
        <source>In the list “{name}”</source>
        <translation>In der Liste „{name}“</translation>
    </message>
</context>
<context>
    <name>SpeakerBox</name>
    <message>
        <source>Name of the speaker</source>
        <translation>Name des Sprechers</translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation>Sprecher</translation>
    </message>
    <message>
        <source>New name: “{name}”</source>
        <translation>Neuer Name: „{name}“</translation>
    </message>
    <message>
        <source>Nobody is named</source>
        <translation>Niemand ist genannt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln quote(s)</source>
        <translation>
            <numerusform>%Ln Zitat</numerusform>
            <numerusform>%Ln Zitate</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SpeakerDialog</name>
    <message numerus="yes">
        <source>Speaker of %Ln quote(s)</source>
        <translation>
            <numerusform>Sprecher von %Ln Zitat</numerusform>
            <numerusform>Sprecher von %Ln Zitaten</numerusform>
        </translation>
    </message>
    <message>
        <source>Set the speaker</source>
        <translation>Sprecher festlegen</translation>
    </message>
</context>
<context>
    <name>SpeakersPage</name>
    <message>
        <source>Merge</source>
        <translation>Zusammenführen</translation>
    </message>
    <message>
        <source>The selected are one and the same</source>
        <translation>Die Ausgewählten sind ein und dieselbe Person oder Organisation</translation>
    </message>
    <message>
        <source>Rename …</source>
        <translation>Umbenennen …</translation>
    </message>
    <message>
        <source>Another name for this speaker</source>
        <translation>Ein anderer Name für diesen Sprecher</translation>
    </message>
    <message>
        <source>Split off</source>
        <translation>Abspalten</translation>
    </message>
    <message>
        <source>The selected names mean somebody else</source>
        <translation>Die ausgewählten Namen meinen jemand anderen</translation>
    </message>
    <message>
        <source>Somebody else said this</source>
        <translation>Das war jemand anders</translation>
    </message>
    <message>
        <source>The speaker of the selected quotes only bears the same name</source>
        <translation>Der Sprecher der ausgewählten Zitate heißt nur gleich</translation>
    </message>
    <message>
        <source>Search speakers</source>
        <translation>Sprecher suchen</translation>
    </message>
    <message>
        <source>Quotes of the speaker</source>
        <translation>Zitate des Sprechers</translation>
    </message>
    <message>
        <source>Quotes of this speaker</source>
        <translation>Zitate dieses Sprechers</translation>
    </message>
    <message numerus="yes">
        <source>%Ln speaker(s)</source>
        <translation>
            <numerusform>%Ln Sprecher</numerusform>
            <numerusform>%Ln Sprecher</numerusform>
        </translation>
    </message>
    <message>
        <source>No speaker has such a name</source>
        <translation>Kein Sprecher heißt so</translation>
    </message>
    <message>
        <source>Try the surname, or the beginning of it.</source>
        <translation>Versuchen Sie den Nachnamen oder seinen Anfang.</translation>
    </message>
    <message>
        <source>No speaker yet</source>
        <translation>Noch kein Sprecher</translation>
    </message>
    <message>
        <source>Speakers come with the articles that you import.</source>
        <translation>Sprecher kommen mit den Artikeln, die Sie importieren.</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>What is this speaker called?</source>
        <translation>Wie heißt dieser Sprecher?</translation>
    </message>
</context>
<context>
    <name>StatementList</name>
    <message>
        <source>Statements</source>
        <translation>Aussagen</translation>
    </message>
</context>
<context>
    <name>StatementModel</name>
    <message>
        <source>Reported by: {outlets}</source>
        <translation>Berichtet von: {outlets}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln outlet(s)</source>
        <translation>
            <numerusform>%Ln Outlet</numerusform>
            <numerusform>%Ln Outlets</numerusform>
        </translation>
    </message>
    <message>
        <source>with deviations</source>
        <translation>mit Abweichungen</translation>
    </message>
</context>
<context>
    <name>StatementsPage</name>
    <message>
        <source>Merge</source>
        <translation>Zusammenführen</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Herausnehmen</translation>
    </message>
    <message>
        <source>Split off</source>
        <translation>Abspalten</translation>
    </message>
    <message>
        <source>Put in …</source>
        <translation>Hinzufügen …</translation>
    </message>
    <message>
        <source>Make the selected statements one</source>
        <translation>Macht die ausgewählten Aussagen zu einer</translation>
    </message>
    <message>
        <source>The selected variant leaves the statement and never comes back</source>
        <translation>Die ausgewählte Variante verlässt die Aussage und kommt nie wieder hinein</translation>
    </message>
    <message>
        <source>The selected variants become a statement of their own</source>
        <translation>Die ausgewählten Varianten werden eine eigene Aussage</translation>
    </message>
    <message>
        <source>Choose a quote that belongs to this statement</source>
        <translation>Ein Zitat wählen, das zu dieser Aussage gehört</translation>
    </message>
    <message numerus="yes">
        <source>%Ln statement(s)</source>
        <translation>
            <numerusform>%Ln Aussage</numerusform>
            <numerusform>%Ln Aussagen</numerusform>
        </translation>
    </message>
    <message>
        <source>No statement matches the filter</source>
        <translation>Keine Aussage passt zum Filter</translation>
    </message>
    <message>
        <source>Try fewer words or another speaker.</source>
        <translation>Versuchen Sie es mit weniger Wörtern oder einem anderen Sprecher.</translation>
    </message>
    <message>
        <source>No statement yet</source>
        <translation>Noch keine Aussage</translation>
    </message>
    <message>
        <source>A statement is the same utterance in several articles. Import more of them.</source>
        <translation>Eine Aussage ist dieselbe Äußerung in mehreren Artikeln. Importieren Sie weitere.</translation>
    </message>
</context>
<context>
    <name>VersionsDialog</name>
    <message>
        <source>Earlier versions</source>
        <translation>Frühere Fassungen</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>Zitate</translation>
    </message>
    <message>
        <source>until {time} · no quote changed</source>
        <translation>bis {time} · kein Zitat geändert</translation>
    </message>
    <message numerus="yes">
        <source>%Ln quote(s) changed</source>
        <translation>
            <numerusform>%Ln Zitat geändert</numerusform>
            <numerusform>%Ln Zitate geändert</numerusform>
        </translation>
    </message>
    <message>
        <source>until {time} · {changed}</source>
        <translation>bis {time} · {changed}</translation>
    </message>
    <message>
        <source>All quotes are as they were.</source>
        <translation>Alle Zitate sind geblieben, wie sie waren.</translation>
    </message>
    <message>
        <source>the text of today</source>
        <translation>dem heutigen Text</translation>
    </message>
    <message>
        <source>the version until {time}</source>
        <translation>der Fassung bis {time}</translation>
    </message>
    <message>
        <source>Compared with {other}</source>
        <translation>Verglichen mit {other}</translation>
    </message>
    <message>
        <source>Compared with {other}; title then: {title}</source>
        <translation>Verglichen mit {other}; Titel damals: {title}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>Entfallen</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>New archive …</source>
        <translation>Neues Archiv …</translation>
    </message>
    <message>
        <source>Open archive …</source>
        <translation>Archiv öffnen …</translation>
    </message>
    <message>
        <source>Open example</source>
        <translation>Beispiel öffnen</translation>
    </message>
    <message>
        <source>Recent archives</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Your archives will be listed here</source>
        <translation>Hier stehen später Ihre Archive</translation>
    </message>
    <message>
        <source>Who said what, and who reported it? Your articles stay on this computer.</source>
        <translation>Wer hat was gesagt, und wer hat es berichtet? Ihre Artikel bleiben auf diesem Rechner.</translation>
    </message>
    <message>
        <source>The example: six short articles of three invented outlets.</source>
        <translation>Im Beispiel: sechs Artikel aus drei erfundenen Outlets.</translation>
    </message>
    <message>
        <source>Drop articles, folders or links here</source>
        <translation>Artikel, Ordner oder Links hierher ziehen</translation>
    </message>
</context>
<context>
    <name>WordingList</name>
    <message>
        <source>Wordings in order of time</source>
        <translation>Wortlaute in zeitlicher Folge</translation>
    </message>
</context>
<context>
    <name>WordingModel</name>
    <message>
        <source>fullest wording</source>
        <translation>vollständigster Wortlaut</translation>
    </message>
</context>
<context>
    <name>WordingPane</name>
    <message>
        <source>Choose a statement to compare its wordings.</source>
        <translation>Wählen Sie eine Aussage, um ihre Wortlaute zu vergleichen.</translation>
    </message>
    <message>
        <source>The way through the outlets</source>
        <translation>Der Weg durch die Outlets</translation>
    </message>
    <message>
        <source>Speaker not named</source>
        <translation>Sprecher nicht genannt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln outlet(s)</source>
        <translation>
            <numerusform>%Ln Outlet</numerusform>
            <numerusform>%Ln Outlets</numerusform>
        </translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitstrahl</translation>
    </message>
    <message>
        <source>When which outlet reported it</source>
        <translation>Wann welches Outlet es gebracht hat</translation>
    </message>
    <message>
        <source>Save picture …</source>
        <translation>Bild speichern …</translation>
    </message>
    <message>
        <source>A click on a square, or Return, shows the quote in its article.</source>
        <translation>Ein Klick auf ein Kästchen oder die Eingabetaste zeigt das Zitat im Artikel.</translation>
    </message>
</context>
<context>
    <name>_Delegate</name>
    <message>
        <source>fullest wording</source>
        <translation>vollständigster Wortlaut</translation>
    </message>
    <message numerus="yes">
        <source>%Ln quote(s)</source>
        <translation>
            <numerusform>%Ln Zitat</numerusform>
            <numerusform>%Ln Zitate</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln outlet(s)</source>
        <translation>
            <numerusform>%Ln Outlet</numerusform>
            <numerusform>%Ln Outlets</numerusform>
        </translation>
    </message>
    <message>
        <source>Speaker not named</source>
        <translation>Sprecher nicht genannt</translation>
    </message>
    <message>
        <source>not a quote</source>
        <translation>kein Zitat</translation>
    </message>
</context>
<context>
    <name>_OfQuotes</name>
    <message numerus="yes">
        <source>Speaker of %Ln quote(s)</source>
        <translation>
            <numerusform>Sprecher von %Ln Zitat</numerusform>
            <numerusform>Sprecher von %Ln Zitaten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Type of %Ln quote(s)</source>
        <translation>
            <numerusform>Art von %Ln Zitat</numerusform>
            <numerusform>Art von %Ln Zitaten</numerusform>
        </translation>
    </message>
    <message>
        <source>Borders of a quote</source>
        <translation>Grenzen eines Zitats</translation>
    </message>
    <message>
        <source>New quote</source>
        <translation>Neues Zitat</translation>
    </message>
    <message numerus="yes">
        <source>%Ln quote(s) deleted</source>
        <translation>
            <numerusform>%Ln Zitat gelöscht</numerusform>
            <numerusform>%Ln Zitate gelöscht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln quote(s) accepted</source>
        <translation>
            <numerusform>%Ln Zitat bestätigt</numerusform>
            <numerusform>%Ln Zitate bestätigt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln quote(s) rejected</source>
        <translation>
            <numerusform>%Ln Zitat verworfen</numerusform>
            <numerusform>%Ln Zitate verworfen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln quote(s) open again</source>
        <translation>
            <numerusform>%Ln Zitat wieder offen</numerusform>
            <numerusform>%Ln Zitate wieder offen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>&amp;New archive …</source>
        <translation>&amp;Neues Archiv …</translation>
    </message>
    <message>
        <source>&amp;Open archive …</source>
        <translation>Archiv ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>Open e&amp;xample</source>
        <translation>&amp;Beispiel öffnen</translation>
    </message>
    <message>
        <source>&amp;Close archive</source>
        <translation>Archiv &amp;schließen</translation>
    </message>
    <message>
        <source>&amp;Import articles …</source>
        <translation>Artikel &amp;importieren …</translation>
    </message>
    <message>
        <source>Import &amp;folder …</source>
        <translation>&amp;Ordner importieren …</translation>
    </message>
    <message>
        <source>Import copied &amp;address or text</source>
        <translation>Kopiertes importieren (&amp;Adresse oder Text)</translation>
    </message>
    <message>
        <source>&amp;Export …</source>
        <translation>&amp;Exportieren …</translation>
    </message>
    <message>
        <source>Import q&amp;ueue</source>
        <translation>&amp;Warteschlange</translation>
    </message>
    <message>
        <source>Files that could not be rea&amp;d</source>
        <translation>Ni&amp;cht lesbare Dateien</translation>
    </message>
    <message>
        <source>&amp;Backups …</source>
        <translation>Sicherun&amp;gen …</translation>
    </message>
    <message>
        <source>&amp;Language models …</source>
        <translation>Sprach&amp;modelle …</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>Been&amp;den</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>S&amp;uchen</translation>
    </message>
    <message>
        <source>&amp;Clear the filter</source>
        <translation>Filter &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>Ne&amp;xt quote</source>
        <translation>&amp;Nächstes Zitat</translation>
    </message>
    <message>
        <source>&amp;Previous quote</source>
        <translation>&amp;Voriges Zitat</translation>
    </message>
    <message>
        <source>Se&amp;ttings …</source>
        <translation>E&amp;instellungen …</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;About Zitatspur</source>
        <translation>Ü&amp;ber Zitatspur</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;History …</source>
        <translation>&amp;Verlauf …</translation>
    </message>
    <message>
        <source>&amp;Sign decisions as …</source>
        <translation>&amp;Entscheidungen zeichnen als …</translation>
    </message>
    <message>
        <source>&amp;Accept</source>
        <translation>&amp;Bestätigen</translation>
    </message>
    <message>
        <source>Re&amp;ject</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>&amp;Open again</source>
        <translation>Wieder öffne&amp;n</translation>
    </message>
    <message>
        <source>&amp;Speaker …</source>
        <translation>&amp;Sprecher …</translation>
    </message>
    <message>
        <source>T&amp;ype</source>
        <translation>Ar&amp;t</translation>
    </message>
    <message>
        <source>&amp;New quote …</source>
        <translation>Neues &amp;Zitat …</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>L&amp;öschen</translation>
    </message>
    <message>
        <source>Start one word to the &amp;left</source>
        <translation>An&amp;fang ein Wort nach links</translation>
    </message>
    <message>
        <source>Start one word to the &amp;right</source>
        <translation>Anfang ein Wort nach &amp;rechts</translation>
    </message>
    <message>
        <source>&amp;End one word to the left</source>
        <translation>&amp;Ende ein Wort nach links</translation>
    </message>
    <message>
        <source>End one &amp;word to the right</source>
        <translation>Ende ein &amp;Wort nach rechts</translation>
    </message>
    <message>
        <source>The quote is right; on to the next</source>
        <translation>Das Zitat stimmt; weiter zum nächsten</translation>
    </message>
    <message>
        <source>This is no quote; on to the next</source>
        <translation>Das ist kein Zitat; weiter zum nächsten</translation>
    </message>
    <message>
        <source>Who said this</source>
        <translation>Wer das gesagt hat</translation>
    </message>
    <message>
        <source>What kind of speech this is</source>
        <translation>Welche Art von Rede das ist</translation>
    </message>
    <message>
        <source>Makes a quote of the words selected in the article</source>
        <translation>Macht die im Artikel ausgewählten Wörter zu einem Zitat</translation>
    </message>
    <message>
        <source>&amp;Undo: {what}</source>
        <translation>&amp;Rückgängig: {what}</translation>
    </message>
    <message>
        <source>&amp;Redo: {what}</source>
        <translation>&amp;Wiederholen: {what}</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Recent archives</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Quotes</source>
        <translation>&amp;Zitate</translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation>D&amp;urchsicht</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
</context>
<context>
    <name>app</name>
    <message>
        <source>The archive cannot be read</source>
        <translation>Das Archiv lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>The program made a mistake that we did not foresee (%1). What was stored is still there.</source>
        <translation>Im Programm ist ein Fehler aufgetreten, mit dem wir nicht gerechnet haben (%1). Was gespeichert war, ist noch da.</translation>
    </message>
    <message>
        <source>The report of it: %1</source>
        <translation>Der Bericht dazu: %1</translation>
    </message>
    <message>
        <source>A mistake of the program</source>
        <translation>Ein Fehler im Programm</translation>
    </message>
</context>
<context>
    <name>backups</name>
    <message>
        <source>daily</source>
        <translation>täglich</translation>
    </message>
    <message>
        <source>before the change to a newer version</source>
        <translation>vor dem Umbau auf eine neuere Version</translation>
    </message>
    <message>
        <source>before a great change</source>
        <translation>vor einer großen Änderung</translation>
    </message>
    <message>
        <source>before a restore</source>
        <translation>vor einer Wiederherstellung</translation>
    </message>
    <message>
        <source>asked for</source>
        <translation>auf Wunsch</translation>
    </message>
    <message>
        <source>Backed up and checked: {time}, {size}.</source>
        <translation>Gesichert und geprüft: {time}, {size}.</translation>
    </message>
    <message>
        <source>The backup of {time} is in order.</source>
        <translation>Die Sicherung vom {time} ist in Ordnung.</translation>
    </message>
    <message>
        <source>The archive is as it was on {time} again.</source>
        <translation>Das Archiv ist wieder so wie am {time}.</translation>
    </message>
    <message>
        <source>As it was before, it is kept in {file}.</source>
        <translation>Wie es davor war, steht in {file}.</translation>
    </message>
    <message>
        <source>The archive took {before}, now it takes {after}.</source>
        <translation>Vorher {before}, jetzt {after}.</translation>
    </message>
    <message>
        <source>The archive is in order.</source>
        <translation>Das Archiv ist in Ordnung.</translation>
    </message>
    <message>
        <source>{times} times: {fault} (for example {example})</source>
        <translation>{times}-mal: {fault} (zum Beispiel {example})</translation>
    </message>
    <message>
        <source>What to do: restore a backup from the time when all was in order.</source>
        <translation>Abhilfe: eine Sicherung aus der Zeit wiederherstellen, als noch alles in Ordnung war.</translation>
    </message>
</context>
<context>
    <name>check</name>
    <message>
        <source>supported</source>
        <translation>belegt</translation>
    </message>
    <message>
        <source>cut short</source>
        <translation>verkürzt</translation>
    </message>
    <message>
        <source>deviating</source>
        <translation>abweichend</translation>
    </message>
    <message>
        <source>other speaker</source>
        <translation>anderer Sprecher</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
    <message>
        <source>It was said, but stands there only in direct or only in indirect speech.</source>
        <translation>Gesagt ist es, aber nur in anderer Form: direkte gegen indirekte Rede. Den Wortlaut belegt das nicht.</translation>
    </message>
    <message>
        <source>The words stand in an article, but not as a quote.</source>
        <translation>Die Worte stehen in einem Artikel, aber nicht als Zitat.</translation>
    </message>
    <message>
        <source>The words stand so in an article.</source>
        <translation>Die Worte stehen so in mindestens einem Artikel.</translation>
    </message>
    <message>
        <source>The words stand so in an article, but others around or between them are left out.</source>
        <translation>Die Worte stehen so in einem Artikel, aber dort geht der Satz weiter, oder dazwischen fehlt etwas.</translation>
    </message>
    <message>
        <source>An article has something like it, but not the same.</source>
        <translation>In einem Artikel steht Ähnliches, aber nicht dasselbe.</translation>
    </message>
    <message>
        <source>The words stand in an article, but somebody else says them there.</source>
        <translation>Die Worte stehen in einem Artikel, aber dort sagt sie jemand anders.</translation>
    </message>
    <message>
        <source>No quote in this archive reads so or nearly so.</source>
        <translation>Kein Zitat im Archiv lautet so oder ähnlich.</translation>
    </message>
    <message>
        <source>Number, negation, name or day are different in: {outlets}</source>
        <translation>Achtung: Zahl, Verneinung, Name oder Tag lauten anders bei: {outlets}</translation>
    </message>
    <message>
        <source>Wording: {verdict}</source>
        <translation>Wortlaut: {verdict}</translation>
    </message>
    <message>
        <source>The article does not name the speaker</source>
        <translation>Der Artikel nennt den Sprecher nicht beim Namen</translation>
    </message>
    <message>
        <source>Other form: this is {type} speech</source>
        <translation>Andere Form, im Artikel: {type}</translation>
    </message>
    <message>
        <source>Spelling: “{here}”, in the article “{there}”</source>
        <translation>Schreibweise: „{here}“, im Artikel „{there}“</translation>
    </message>
</context>
<context>
    <name>decisions</name>
    <message>
        <source>{name}, {time}</source>
        <translation>{name}, {time}</translation>
    </message>
    <message>
        <source>Statements merged</source>
        <translation>Aussagen zusammengeführt</translation>
    </message>
    <message>
        <source>Statement split</source>
        <translation>Aussage abgespalten</translation>
    </message>
    <message>
        <source>Quote taken out of its statement</source>
        <translation>Zitat aus seiner Aussage herausgenommen</translation>
    </message>
    <message>
        <source>Quote put into a statement</source>
        <translation>Zitat einer Aussage hinzugefügt</translation>
    </message>
    <message>
        <source>Speakers merged</source>
        <translation>Sprecher zusammengeführt</translation>
    </message>
    <message>
        <source>Speaker split</source>
        <translation>Sprecher abgespalten</translation>
    </message>
    <message>
        <source>Speaker renamed</source>
        <translation>Sprecher umbenannt</translation>
    </message>
</context>
<context>
    <name>dialogs</name>
    <message>
        <source>Archive.db</source>
        <translation>Archiv.db</translation>
    </message>
    <message>
        <source>New archive</source>
        <translation>Neues Archiv</translation>
    </message>
    <message>
        <source>Open archive</source>
        <translation>Archiv öffnen</translation>
    </message>
    <message>
        <source>Import articles</source>
        <translation>Artikel importieren</translation>
    </message>
    <message>
        <source>Articles and collections of them</source>
        <translation>Artikel und Sammlungen von Artikeln</translation>
    </message>
    <message>
        <source>Import a folder of articles</source>
        <translation>Ordner mit Artikeln importieren</translation>
    </message>
    <message>
        <source>quotes</source>
        <translation>Zitate</translation>
    </message>
    <message>
        <source>Table for German Excel (*.csv)</source>
        <translation>Tabelle für Excel auf Deutsch (*.csv)</translation>
    </message>
    <message>
        <source>Plain CSV: UTF-8 with commas (*.csv)</source>
        <translation>Schlichtes CSV: UTF-8 mit Kommas (*.csv)</translation>
    </message>
    <message>
        <source>Export the quotes shown</source>
        <translation>Angezeigte Zitate exportieren</translation>
    </message>
    <message>
        <source>Excel table (*.xlsx)</source>
        <translation>Excel-Tabelle (*.xlsx)</translation>
    </message>
    <message>
        <source>Dossier to read and print (*.html)</source>
        <translation>Dossier zum Lesen und Drucken (*.html)</translation>
    </message>
    <message>
        <source>Dossier as PDF (*.pdf)</source>
        <translation>Dossier als PDF (*.pdf)</translation>
    </message>
    <message>
        <source>JSON Lines for other programs (*.jsonl)</source>
        <translation>JSON Lines für andere Programme (*.jsonl)</translation>
    </message>
    <message>
        <source>ClaimReview to be filled in (*.jsonld)</source>
        <translation>ClaimReview zum Ausfüllen (*.jsonld)</translation>
    </message>
    <message>
        <source>Web Annotations (*.jsonld)</source>
        <translation>Web Annotations (*.jsonld)</translation>
    </message>
    <message>
        <source>Articles with their quotes marked: TEI (*.xml)</source>
        <translation>Artikel mit ausgezeichneten Zitaten: TEI (*.xml)</translation>
    </message>
    <message>
        <source>Articles for Zotero and Citavi: RIS (*.ris)</source>
        <translation>Artikel für Zotero und Citavi: RIS (*.ris)</translation>
    </message>
    <message>
        <source>Articles for LaTeX: BibTeX (*.bib)</source>
        <translation>Artikel für LaTeX: BibTeX (*.bib)</translation>
    </message>
    <message>
        <source>Sign decisions as …</source>
        <translation>Entscheidungen zeichnen als …</translation>
    </message>
    <message>
        <source>Name beside what you decide (empty: {name})</source>
        <translation>Name neben dem, was Sie entscheiden (leer: {name})</translation>
    </message>
    <message>
        <source>Picture for text and mail (*.png)</source>
        <translation>Bild für Text und E-Mail (*.png)</translation>
    </message>
    <message>
        <source>Picture for print (*.svg)</source>
        <translation>Bild für den Druck (*.svg)</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>Bild speichern</translation>
    </message>
    <message>
        <source>{file}: {reason}. Choose another folder.</source>
        <translation>{file}: {reason}. Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>The picture could not be written</source>
        <translation>Das Bild ließ sich nicht schreiben</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Sicherung wiederherstellen</translation>
    </message>
    <message>
        <source>The archive becomes as it was on {time}.</source>
        <translation>Das Archiv wird wieder so, wie es am {time} war.</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>The archive cannot be opened</source>
        <translation>Das Archiv lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>There are backups of it.</source>
        <translation>Es gibt Sicherungen davon.</translation>
    </message>
    <message>
        <source>Show &amp;backups</source>
        <translation>&amp;Sicherungen zeigen</translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;Zitatspur&lt;/b&gt; finds quotes in German news articles: who said what, and who reported it?&lt;/p&gt;&lt;p&gt;All work is done on this computer: no article leaves it.&lt;/p&gt;&lt;p&gt;Free software under the MIT licence. Made with Qt (LGPL) and Stanza (Apache).&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;Zitatspur&lt;/b&gt; findet Zitate in deutschen Nachrichten: Wer hat was gesagt, und wer hat es berichtet?&lt;/p&gt;&lt;p&gt;Alles geschieht auf diesem Rechner: Kein Artikel verlässt ihn.&lt;/p&gt;&lt;p&gt;Freie Software unter der MIT-Lizenz. Gebaut mit Qt (LGPL) und Stanza (Apache).&lt;/p&gt;</translation>
    </message>
    <message>
        <source>About Zitatspur</source>
        <translation>Über Zitatspur</translation>
    </message>
    <message>
        <source>Zitatspur archives (*.db)</source>
        <translation>Zitatspur-Archive (*.db)</translation>
    </message>
</context>
<context>
    <name>explanation</name>
    <message>
        <source>Speaker not named</source>
        <translation>Sprecher nicht genannt</translation>
    </message>
    <message>
        <source>Reviewed by</source>
        <translation>Geprüft von</translation>
    </message>
    <message>
        <source>Speaker set by</source>
        <translation>Sprecher festgelegt von</translation>
    </message>
    <message>
        <source>Type set by</source>
        <translation>Art festgelegt von</translation>
    </message>
    <message>
        <source>Borders set by</source>
        <translation>Grenzen festgelegt von</translation>
    </message>
    <message>
        <source>Added by</source>
        <translation>Ergänzt von</translation>
    </message>
    <message>
        <source>Deleted by</source>
        <translation>Gelöscht von</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>Language models</source>
        <translation>Sprachmodelle</translation>
    </message>
    <message>
        <source>Speaker in the text</source>
        <translation>Sprecher im Text</translation>
    </message>
    <message>
        <source>Cue</source>
        <translation>Redesignal</translation>
    </message>
    <message>
        <source>Said to</source>
        <translation>Gegenüber</translation>
    </message>
    <message>
        <source>Said where</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>By way of</source>
        <translation>Zitiert nach</translation>
    </message>
    <message>
        <source>“{}”</source>
        <translation>„{}“</translation>
    </message>
</context>
<context>
    <name>fields</name>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Subtitle</source>
        <translation>Untertitel</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>Outlet</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Aktualisiert</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Autor</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Ressort</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Archived at</source>
        <translation>Archiviert unter</translation>
    </message>
</context>
<context>
    <name>pictures</name>
    <message>
        <source>{had} of {known}</source>
        <translation>{had} von {known}</translation>
    </message>
    <message>
        <source>{outlet} had {had} of {known} statements of others</source>
        <translation>{outlet} hatte {had} von {known} Aussagen der anderen</translation>
    </message>
    <message>
        <source>What outlets had of the statements of others</source>
        <translation>Was Outlets von den Aussagen der anderen hatten</translation>
    </message>
    <message>
        <source>Quotes per day</source>
        <translation>Zitate pro Tag</translation>
    </message>
    <message>
        <source>{day}: {count}</source>
        <translation>{day}: {count}</translation>
    </message>
    <message>
        <source>Who reports whom</source>
        <translation>Wer zitiert wen</translation>
    </message>
    <message>
        <source>{speaker} in {outlet}: {count}</source>
        <translation>{speaker} in {outlet}: {count}</translation>
    </message>
    <message>
        <source>Direct and indirect speech</source>
        <translation>Direkte und indirekte Rede</translation>
    </message>
    <message>
        <source>{outlet}, {type}: {count} ({share})</source>
        <translation>{outlet}, {type}: {count} ({share})</translation>
    </message>
    <message>
        <source>The way through the outlets</source>
        <translation>Der Weg durch die Outlets</translation>
    </message>
    <message>
        <source>without a date</source>
        <translation>ohne Datum</translation>
    </message>
    <message>
        <source>had it first</source>
        <translation>hatte es zuerst</translation>
    </message>
</context>
<context>
    <name>queue</name>
    <message>
        <source>being analysed, {share}</source>
        <translation>wird analysiert, {share}</translation>
    </message>
    <message>
        <source>failed: {reason}</source>
        <translation>fehlgeschlagen: {reason}</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>being read</source>
        <translation>wird gelesen</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>done, text has changed</source>
        <translation>fertig, Text hat sich geändert</translation>
    </message>
    <message>
        <source>already known</source>
        <translation>schon bekannt</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>opened, articles inside: {number}</source>
        <translation>geöffnet, Artikel darin: {number}</translation>
    </message>
    <message>
        <source>opened, articles inside: {number}, {share} done</source>
        <translation>geöffnet, Artikel darin: {number}, {share} fertig</translation>
    </message>
    <message>
        <source>{number} articles a minute</source>
        <translation>{number} Artikel pro Minute</translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation>noch weniger als eine Minute</translation>
    </message>
    <message>
        <source>about {number} min left</source>
        <translation>noch etwa {number} Min.</translation>
    </message>
    <message>
        <source>about {number} h left</source>
        <translation>noch etwa {number} Std.</translation>
    </message>
    <message>
        <source>{number} failed</source>
        <translation>{number} fehlgeschlagen</translation>
    </message>
    <message>
        <source>{number} done</source>
        <translation>{number} fertig</translation>
    </message>
    <message>
        <source>{number} already known</source>
        <translation>{number} schon bekannt</translation>
    </message>
    <message>
        <source>{number} in hand</source>
        <translation>{number} in Arbeit</translation>
    </message>
    <message>
        <source>{number} waiting</source>
        <translation>{number} wartend</translation>
    </message>
    <message>
        <source>{number} cancelled</source>
        <translation>{number} abgebrochen</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>direct</source>
        <translation>direkt</translation>
    </message>
    <message>
        <source>indirect</source>
        <translation>indirekt</translation>
    </message>
    <message>
        <source>subjunctive</source>
        <translation>Konjunktiv</translation>
    </message>
    <message>
        <source>free indirect</source>
        <translation>frei indirekt</translation>
    </message>
    <message>
        <source>reported</source>
        <translation>berichtet</translation>
    </message>
    <message>
        <source>Word for word, in quotation marks</source>
        <translation>Wörtlich, in Anführungszeichen</translation>
    </message>
    <message>
        <source>In the reporter&apos;s words, with a phrase that says who said it</source>
        <translation>In Worten der Redaktion, mit Angabe, wer es gesagt hat</translation>
    </message>
    <message>
        <source>Carried on in the subjunctive, without a phrase of its own</source>
        <translation>Im Konjunktiv fortgeführt, ohne eigene Quellenangabe</translation>
    </message>
    <message>
        <source>Hearsay, for example with “soll”</source>
        <translation>Hörensagen, etwa mit „soll“</translation>
    </message>
    <message>
        <source>Only told that and about what somebody spoke</source>
        <translation>Nur erwähnt, dass und worüber jemand gesprochen hat</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>bestätigt</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>verworfen</translation>
    </message>
    <message>
        <source>words left out</source>
        <translation>Wörter weggelassen</translation>
    </message>
    <message>
        <source>words added</source>
        <translation>Wörter hinzugefügt</translation>
    </message>
    <message>
        <source>words replaced</source>
        <translation>Wörter ersetzt</translation>
    </message>
    <message>
        <source>different number</source>
        <translation>andere Zahl</translation>
    </message>
    <message>
        <source>different negation</source>
        <translation>andere Verneinung</translation>
    </message>
    <message>
        <source>different name</source>
        <translation>anderer Name</translation>
    </message>
    <message>
        <source>different form of speech</source>
        <translation>andere Redeform</translation>
    </message>
    <message>
        <source>different speaker</source>
        <translation>anderer Sprecher</translation>
    </message>
    <message>
        <source>{}%</source>
        <translation>{} %</translation>
    </message>
    <message>
        <source>added by a person</source>
        <translation>von Hand ergänzt</translation>
    </message>
    <message>
        <source>quotation marks with a cue beside them</source>
        <translation>Anführungszeichen mit Redesignal daneben</translation>
    </message>
    <message>
        <source>quotation marks after a colon</source>
        <translation>Anführungszeichen nach Doppelpunkt</translation>
    </message>
    <message>
        <source>name and colon before quotation marks</source>
        <translation>Name und Doppelpunkt vor Anführungszeichen</translation>
    </message>
    <message>
        <source>name beside quotation marks</source>
        <translation>Name neben Anführungszeichen</translation>
    </message>
    <message>
        <source>quotation marks with “so” and a name</source>
        <translation>Anführungszeichen mit „so“ und Name</translation>
    </message>
    <message>
        <source>quotation marks within a sentence</source>
        <translation>Anführungszeichen mitten im Satz</translation>
    </message>
    <message>
        <source>quotation marks after a word such as “slogan”</source>
        <translation>Anführungszeichen nach einem Wort wie „Parole“</translation>
    </message>
    <message>
        <source>words taken over within indirect speech</source>
        <translation>wörtlich übernommene Worte in indirekter Rede</translation>
    </message>
    <message>
        <source>quotation marks</source>
        <translation>Anführungszeichen</translation>
    </message>
    <message>
        <source>source named: “laut”, “zufolge”, “nach Angaben”</source>
        <translation>Quelle genannt: „laut“, „zufolge“, „nach Angaben“</translation>
    </message>
    <message>
        <source>cue that points to the sentence before</source>
        <translation>Redesignal, das auf den Satz davor verweist</translation>
    </message>
    <message>
        <source>subjunctive with a cue</source>
        <translation>Konjunktiv mit Redesignal</translation>
    </message>
    <message>
        <source>clause with a noun of saying</source>
        <translation>Nebensatz zu einem Nomen des Sagens</translation>
    </message>
    <message>
        <source>clause with a cue</source>
        <translation>Nebensatz mit Redesignal</translation>
    </message>
    <message>
        <source>subjunctive that carries on the quote before</source>
        <translation>Konjunktiv, der das Zitat davor fortführt</translation>
    </message>
    <message>
        <source>hearsay</source>
        <translation>Hörensagen</translation>
    </message>
    <message>
        <source>verb that tells of an utterance</source>
        <translation>Verb, das von einer Äußerung berichtet</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>weggelassen</translation>
    </message>
    <message>
        <source>added</source>
        <translation>hinzugefügt</translation>
    </message>
    <message>
        <source>replaced</source>
        <translation>ersetzt</translation>
    </message>
    <message>
        <source>number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>negation</source>
        <translation>Verneinung</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>form</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>tense</source>
        <translation>Zeitform</translation>
    </message>
    <message>
        <source>speaker</source>
        <translation>Sprecher</translation>
    </message>
    <message>
        <source>day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>venue</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>not named</source>
        <translation>nicht genannt</translation>
    </message>
    <message>
        <source>{what}: {here} instead of {there}</source>
        <translation>{what}: {here} statt {there}</translation>
    </message>
    <message>
        <source>first</source>
        <translation>zuerst</translation>
    </message>
    <message>
        <source>copied from {outlet}</source>
        <translation>übernommen von {outlet}</translation>
    </message>
    <message>
        <source>from {agencies}</source>
        <translation>von {agencies}</translation>
    </message>
    <message>
        <source>{agency} (not named)</source>
        <translation>{agency} (nicht genannt)</translation>
    </message>
    <message>
        <source>Of the program itself</source>
        <translation>Mitgeliefert</translation>
    </message>
    <message>
        <source>Stanza, with character models</source>
        <translation>Stanza, mit Zeichenmodellen</translation>
    </message>
    <message>
        <source>Stanza, without character models</source>
        <translation>Stanza, ohne Zeichenmodelle</translation>
    </message>
    <message>
        <source>Small and fast; made for this program from free data</source>
        <translation>Klein und schnell; für dieses Programm aus freien Daten gemacht</translation>
    </message>
    <message>
        <source>{share} of the text</source>
        <translation>{share} des Textes</translation>
    </message>
    <message>
        <source>{share} of the text as in {outlet}</source>
        <translation>{share} Text wie {outlet}</translation>
    </message>
    <message>
        <source>Stanza’s package “default”: with character language models, larger</source>
        <translation>Stanzas Paket „default“: mit Zeichenmodellen, größer</translation>
    </message>
    <message>
        <source>Stanza’s package “default_fast”: without character language models</source>
        <translation>Stanzas Paket „default_fast“: ohne Zeichenmodelle</translation>
    </message>
</context>
</TS>
