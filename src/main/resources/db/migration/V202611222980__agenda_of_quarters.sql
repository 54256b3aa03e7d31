-- The sections of a kept agenda are counted from the index alone: a large company's has seven thousand items.
create index deadlines_agenda_item_counts on deadlines_agenda_item (quarter, section, incident_id);
