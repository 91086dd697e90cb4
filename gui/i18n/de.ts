<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
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
        <source>Drop text files or folders anywhere in this window.</source>
        <translation>Ziehen Sie Textdateien oder Ordner irgendwo in dieses Fenster.</translation>
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
        <source>Search quotes and speakers</source>
        <translation>Zitate und Sprecher durchsuchen</translation>
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
</context>
<context>
    <name>ImportBar</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stop now</source>
        <translation>Sofort beenden</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be read</source>
        <translation>
            <numerusform>%n Datei konnte nicht gelesen werden</numerusform>
            <numerusform>%n Dateien konnten nicht gelesen werden</numerusform>
        </translation>
    </message>
    <message>
        <source>Every file could be read</source>
        <translation>Alle Dateien konnten gelesen werden</translation>
    </message>
    <message>
        <source>Looking for the same statements in other articles …</source>
        <translation>Gleiche Aussagen in anderen Artikeln werden gesucht …</translation>
    </message>
    <message>
        <source>Finishing the article in hand, then stopping …</source>
        <translation>Der laufende Artikel wird noch fertig, dann ist Schluss …</translation>
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
        <source>All articles have been analysed by these models already</source>
        <translation>Alle Artikel sind schon mit diesen Modellen ausgewertet</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) analysed anew</source>
        <translation>
            <numerusform>%n Artikel neu ausgewertet</numerusform>
            <numerusform>%n Artikel neu ausgewertet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) imported</source>
        <translation>
            <numerusform>%n Artikel importiert</numerusform>
            <numerusform>%n Artikel importiert</numerusform>
        </translation>
    </message>
    <message>
        <source>{articles}, {quotes} found</source>
        <translation>{articles}, {quotes} gefunden</translation>
    </message>
    <message numerus="yes">
        <source>%n quote(s)</source>
        <translation>
            <numerusform>%n Zitat</numerusform>
            <numerusform>%n Zitate</numerusform>
        </translation>
    </message>
    <message>
        <source>Import cancelled. What was done is kept: {told}</source>
        <translation>Import abgebrochen. Fertiges ist gespeichert: {told}</translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n fehlgeschlagen</numerusform>
            <numerusform>%n fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Progress of the import</source>
        <translation>Fortschritt des Imports</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Files that could not be read</source>
        <translation>Dateien, die nicht gelesen werden konnten</translation>
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
    <name>MainWindow</name>
    <message>
        <source>The archive cannot be opened</source>
        <translation>Das Archiv lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>Example.db</source>
        <translation>Beispiel.db</translation>
    </message>
    <message>
        <source>Archive.db</source>
        <translation>Archiv.db</translation>
    </message>
    <message>
        <source>{file}: {reason}. Choose another folder, or close the table in other programs.</source>
        <translation>{file}: {reason}. Wählen Sie einen anderen Ordner oder schließen Sie die Tabelle in anderen Programmen.</translation>
    </message>
    <message>
        <source>The table could not be written</source>
        <translation>Die Tabelle ließ sich nicht schreiben</translation>
    </message>
    <message numerus="yes">
        <source>%n quote(s) written to {file}</source>
        <translation>
            <numerusform>%n Zitat in {file} geschrieben</numerusform>
            <numerusform>%n Zitate in {file} geschrieben</numerusform>
        </translation>
    </message>
    <message>
        <source>The archive could not be changed</source>
        <translation>Das Archiv ließ sich nicht ändern</translation>
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
        <translation>Artikel &amp;neu auswerten</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Asking the server …</source>
        <translation>Frage den Server …</translation>
    </message>
    <message>
        <source>Comparing every file with its checksum …</source>
        <translation>Vergleiche jede Datei mit ihrer Prüfsumme …</translation>
    </message>
    <message>
        <source>Cancelling …</source>
        <translation>Breche ab …</translation>
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
        <source>Progress of the fetching</source>
        <translation>Fortschritt des Ladens</translation>
    </message>
    <message>
        <source>The program has German models of its own. Who has the internet can fetch those of Stanza; no article leaves this computer for it. How well quotes are found with them was not measured.</source>
        <translation>Das Programm hat eigene deutsche Modelle. Wer Netz hat, kann die von Stanza laden; kein Artikel verlässt dafür diesen Rechner. Wie gut Zitate mit ihnen gefunden werden, ist nicht gemessen.</translation>
    </message>
    <message>
        <source>These models found the quotes of this archive:</source>
        <translation>Diese Modelle fanden die Zitate dieses Archivs:</translation>
    </message>
    <message numerus="yes">
        <source>%n quote(s)</source>
        <translation>
            <numerusform>%n Zitat</numerusform>
            <numerusform>%n Zitate</numerusform>
        </translation>
    </message>
    <message>
        <source>Analysing anew keeps what you have reviewed and decided.</source>
        <translation>Was Sie geprüft und entschieden haben, bleibt beim neuen Auswerten erhalten.</translation>
    </message>
</context>
<context>
    <name>QuoteModel</name>
    <message>
        <source>Found in this article only</source>
        <translation>Nur in diesem Artikel gefunden</translation>
    </message>
    <message numerus="yes">
        <source>The same statement stands in %n article(s)</source>
        <translation>
            <numerusform>Diese Aussage steht in %n Artikel</numerusform>
            <numerusform>Diese Aussage steht in %n Artikeln</numerusform>
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
    <message numerus="yes">
        <source>%n quote(s)</source>
        <translation>
            <numerusform>%n Zitat</numerusform>
            <numerusform>%n Zitate</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n article(s)</source>
        <translation>
            <numerusform>in %n Artikel</numerusform>
            <numerusform>in %n Artikeln</numerusform>
        </translation>
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
        <translation>Das Beispiel: sechs kurze Artikel aus drei erfundenen Medien.</translation>
    </message>
    <message>
        <source>Drop articles (.txt) or folders here</source>
        <translation>Artikel (.txt) oder Ordner hierher ziehen</translation>
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
        <source>&amp;Export table …</source>
        <translation>Tabelle &amp;exportieren …</translation>
    </message>
    <message>
        <source>Files that could not be rea&amp;d</source>
        <translation>Ni&amp;cht lesbare Dateien</translation>
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
        <source>&amp;About Zitatspur</source>
        <translation>Ü&amp;ber Zitatspur</translation>
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
        <source>&amp;Quotes</source>
        <translation>&amp;Zitate</translation>
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
        <source>Text files (*.txt)</source>
        <translation>Textdateien (*.txt)</translation>
    </message>
    <message>
        <source>Import a folder of articles</source>
        <translation>Ordner mit Artikeln importieren</translation>
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
        <source>quotes.csv</source>
        <translation>zitate.csv</translation>
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
        <translation>Gesagt zu</translation>
    </message>
    <message>
        <source>Said where</source>
        <translation>Gesagt wo</translation>
    </message>
    <message>
        <source>By way of</source>
        <translation>Über</translation>
    </message>
    <message>
        <source>“{}”</source>
        <translation>„{}“</translation>
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
        <source>Stanza’s package “default”: with character language models, larger</source>
        <translation>Stanzas Paket „default“: mit Zeichenmodellen, größer</translation>
    </message>
    <message>
        <source>Stanza’s package “default_fast”: without character language models</source>
        <translation>Stanzas Paket „default_fast“: ohne Zeichenmodelle</translation>
    </message>
</context>
</TS>
