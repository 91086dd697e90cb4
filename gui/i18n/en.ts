<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB">
<context>
    <name>ArticlePane</name>
    <message numerus="yes">
        <source>%n earlier version(s)</source>
        <translation>
            <numerusform>%n earlier version</numerusform>
            <numerusform>%n earlier versions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Very long text, divided at %n place(s): quotes there may be missing.</source>
        <translation>
            <numerusform>Very long text, divided at %n place: quotes there may be missing.</numerusform>
            <numerusform>Very long text, divided at %n places: quotes there may be missing.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EntityModel</name>
    <message numerus="yes">
        <source>%n quote(s)</source>
        <translation>
            <numerusform>%n quote</numerusform>
            <numerusform>%n quotes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportDesk</name>
    <message numerus="yes">
        <source>%n entry(s) written to {file}</source>
        <translation>
            <numerusform>%n entry written to {file}</numerusform>
            <numerusform>%n entries written to {file}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportBar</name>
    <message numerus="yes">
        <source>%n article(s) of the last import were not finished</source>
        <translation>
            <numerusform>%n article of the last import was not finished</numerusform>
            <numerusform>%n articles of the last import were not finished</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) analysed anew</source>
        <translation>
            <numerusform>%n article analysed anew</numerusform>
            <numerusform>%n articles analysed anew</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) imported</source>
        <translation>
            <numerusform>%n article imported</numerusform>
            <numerusform>%n articles imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quote(s)</source>
        <translation>
            <numerusform>%n quote</numerusform>
            <numerusform>%n quotes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LossWords</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s)</source>
        <translation>
            <numerusform>%n decision</numerusform>
            <numerusform>%n decisions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ModelsDialog</name>
    <message numerus="yes">
        <source>%n quote(s)</source>
        <translation>
            <numerusform>%n quote</numerusform>
            <numerusform>%n quotes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutletsPage</name>
    <message numerus="yes">
        <source>%n statement(s) of at least two others that {outlet} does not have</source>
        <translation>
            <numerusform>%n statement of at least two others that {outlet} does not have</numerusform>
            <numerusform>%n statements of at least two others that {outlet} does not have</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PortraitPane</name>
    <message numerus="yes">
        <source>%n quote(s)</source>
        <translation>
            <numerusform>%n quote</numerusform>
            <numerusform>%n quotes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n outlet(s)</source>
        <translation>
            <numerusform>%n outlet</numerusform>
            <numerusform>%n outlets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Perhaps the same: %n</source>
        <translation>
            <numerusform>Perhaps the same: %n</numerusform>
            <numerusform>Perhaps the same: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuestionBar</name>
    <message numerus="yes">
        <source>A quote has %n word(s) at most.</source>
        <translation>
            <numerusform>A quote has %n word at most.</numerusform>
            <numerusform>A quote has %n words at most.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuoteCounting</name>
    <message numerus="yes">
        <source>%n quote(s)</source>
        <translation>
            <numerusform>%n quote</numerusform>
            <numerusform>%n quotes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n article(s)</source>
        <translation>
            <numerusform>in %n article</numerusform>
            <numerusform>in %n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuoteModel</name>
    <message numerus="yes">
        <source>The same statement stands in %n article(s)</source>
        <translation>
            <numerusform>The same statement stands in %n article</numerusform>
            <numerusform>The same statement stands in %n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SpeakerBox</name>
    <message numerus="yes">
        <source>%n quote(s)</source>
        <translation>
            <numerusform>%n quote</numerusform>
            <numerusform>%n quotes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SpeakerDialog</name>
    <message numerus="yes">
        <source>Speaker of %n quote(s)</source>
        <translation>
            <numerusform>Speaker of %n quote</numerusform>
            <numerusform>Speaker of %n quotes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SpeakersPage</name>
    <message numerus="yes">
        <source>%n speaker(s)</source>
        <translation>
            <numerusform>%n speaker</numerusform>
            <numerusform>%n speakers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatementModel</name>
    <message numerus="yes">
        <source>%n outlet(s)</source>
        <translation>
            <numerusform>%n outlet</numerusform>
            <numerusform>%n outlets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatementsPage</name>
    <message numerus="yes">
        <source>%n statement(s)</source>
        <translation>
            <numerusform>%n statement</numerusform>
            <numerusform>%n statements</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VersionsDialog</name>
    <message numerus="yes">
        <source>%n quote(s) changed</source>
        <translation>
            <numerusform>%n quote changed</numerusform>
            <numerusform>%n quotes changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WordingPane</name>
    <message numerus="yes">
        <source>%n outlet(s)</source>
        <translation>
            <numerusform>%n outlet</numerusform>
            <numerusform>%n outlets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Delegate</name>
    <message numerus="yes">
        <source>%n quote(s)</source>
        <translation>
            <numerusform>%n quote</numerusform>
            <numerusform>%n quotes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n outlet(s)</source>
        <translation>
            <numerusform>%n outlet</numerusform>
            <numerusform>%n outlets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_OfQuotes</name>
    <message numerus="yes">
        <source>Speaker of %n quote(s)</source>
        <translation>
            <numerusform>Speaker of %n quote</numerusform>
            <numerusform>Speaker of %n quotes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Type of %n quote(s)</source>
        <translation>
            <numerusform>Type of %n quote</numerusform>
            <numerusform>Type of %n quotes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quote(s) deleted</source>
        <translation>
            <numerusform>%n quote deleted</numerusform>
            <numerusform>%n quotes deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quote(s) accepted</source>
        <translation>
            <numerusform>%n quote accepted</numerusform>
            <numerusform>%n quotes accepted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quote(s) rejected</source>
        <translation>
            <numerusform>%n quote rejected</numerusform>
            <numerusform>%n quotes rejected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quote(s) open again</source>
        <translation>
            <numerusform>%n quote open again</numerusform>
            <numerusform>%n quotes open again</numerusform>
        </translation>
    </message>
</context>
</TS>
