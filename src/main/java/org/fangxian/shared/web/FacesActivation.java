package org.fangxian.shared.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.annotation.FacesConfig;

/** Activates Faces. A class of its own: the annotation is a qualifier and would hide the class it stands on. */
@FacesConfig
@ApplicationScoped
public class FacesActivation {}
